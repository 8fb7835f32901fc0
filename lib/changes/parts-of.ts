import type { Nodes } from 'mdast';
import { parse } from 'yaml';
import type { z } from 'zod';
import { fieldAt, labelsOf } from '../content/load/schema-fields.ts';
import { schemaOf } from '../content/model/schema-of.ts';
import { labelOf } from '../content/names/label-of.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { textOf } from '../markdown/text-of.ts';

/** A part of a file: a field of the form, or what stands below one heading. */
export type Part = { where: string; words: string };

/** What the words before the first heading are called. */
export const TOP = 'The first words';

/** The parts of a content file in their order, each by the name that staff know: fields by their labels, words by their headings. */
export function partsOf(path: string, text: string): { fields: Part[]; sections: Part[] } {
  const schema = schemaOf(path.replace(/^content\//, '')) ?? undefined;
  if (path.endsWith('.yaml')) return { fields: fieldsOf(text, schema), sections: [] };
  const { tree } = parseMarkdown(text, path);
  const yaml = tree.children.find((node) => node.type === 'yaml');
  const sections: Part[] = [];
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') sections.push({ where: textOf(node), words: wordsIn(node) });
    else {
      const section = sections.at(-1) ?? { where: TOP, words: '' };
      if (sections.length === 0) sections.push(section);
      section.words += `${section.words === '' ? '' : '\n'}${wordsIn(node)}`;
    }
  }
  return { fields: yaml?.type === 'yaml' ? fieldsOf(yaml.value, schema) : [], sections };
}

/** The words of a piece of a page, and what links and components say without words of their own. */
function wordsIn(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  const inside = 'children' in node ? node.children.map(wordsIn).join(isLine(node) ? '' : '\n') : '';
  if (node.type === 'link') return `${inside} (${node.url})`;
  if (!('attributes' in node)) return inside;
  const said = node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  return [`${labelOf(node.name ?? '')}: ${said.join(', ')}`, inside].filter(Boolean).join('\n');
}

const isLine = ({ type }: Nodes) =>
  ['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete'].includes(type);

function fieldsOf(yaml: string, schema: z.ZodType | undefined): Part[] {
  try {
    return flatten(parse(yaml), [], schema);
  } catch {
    return [{ where: 'The fields', words: yaml }];
  }
}

function flatten(value: unknown, names: readonly string[], schema: z.ZodType | undefined): Part[] {
  // What the staff room keeps by itself, no one wrote.
  if (value === null || value === undefined || schema?.meta()?.isKept) return [];
  const at = (key: PropertyKey) => schema && fieldAt(schema, [key]);
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object'))
      return [
        { where: names.join(' › '), words: value.map((each, key) => toWords(each, at(key))).join('\n') },
      ];
    return value.flatMap((each, key) => flatten(each, [...names, nameOf(each)], at(key)));
  }
  if (typeof value !== 'object') return [{ where: names.join(' › '), words: toWords(value, schema) }];
  return Object.entries(value).flatMap(([name, each]) => flatten(each, [...names, labelOf(name)], at(name)));
}

/** A value as the form shows it: what is chosen from a list goes by its name there. */
const toWords = (value: unknown, schema: z.ZodType | undefined) =>
  labelsOf(schema)?.[String(value)] ?? String(value);

/** An entry of a list is called by its first words. */
const nameOf = (entry: unknown) =>
  String(Object.values((entry ?? {}) as object).find((each) => typeof each === 'string') ?? '');
