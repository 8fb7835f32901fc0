import { diffWordsWithSpace } from 'diff';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { load } from '#staff/editor/yaml.ts';

/** One change as a reader of a history sees it: where, the words that went and came, and some that stand around them. */
export type WordsChanged = { where: string; before: string; removed: string; added: string; after: string };

/** A part of a file: a field of the form, or what stands below one heading. */
type Part = { where: string; words: string };

/** So many words show the place of a change. */
const AROUND = 6;
const TOP = 'The first words';

/**
 * What changed between two versions of a content file, in the words that staff know: names of fields and headings, no marks and no lines. A version
 * that is null is a file that was not there.
 */
export function wordsChanged(path: string, before: string | null, after: string | null): WordsChanged[] {
  const [old, now] = [partsOf(path, before ?? ''), partsOf(path, after ?? '')];
  const fields = new Set([...old.fields, ...now.fields].map(({ where }) => where));
  const wordsOf = (parts: readonly Part[], name: string) =>
    parts
      .filter(({ where }) => where === name)
      .map(({ words }) => words)
      .join('\n');
  return [
    ...[...fields].flatMap((where) =>
      compare(wordsOf(old.fields, where), wordsOf(now.fields, where), () => where),
    ),
    ...compareSections(old.sections, now.sections),
  ];
}

// As one text, so that a heading that changed is one change and not every word below it.
function compareSections(old: readonly Part[], now: readonly Part[]): WordsChanged[] {
  const whole = (parts: readonly Part[]) => parts.map(({ words }) => `${words}\n`).join('');
  const starts: { at: number; where: string }[] = [];
  let at = 0;
  for (const { where, words } of now) {
    starts.push({ at, where });
    at += words.length + 1;
  }
  const sectionAt = (place: number) =>
    starts.findLast((each) => each.at <= place)?.where ?? old[0]?.where ?? TOP;
  return compare(whole(old), whole(now), sectionAt);
}

function compare(old: string, now: string, whereIs: (place: number) => string): WordsChanged[] {
  const parts = diffWordsWithSpace(old, now);
  const changes: WordsChanged[] = [];
  const isChange = (index: number) => Boolean(parts[index]?.added || parts[index]?.removed);
  let open: WordsChanged | undefined;
  let place = 0;
  parts.forEach(({ value, added, removed }, index) => {
    // Two words that changed side by side are one change, with what stands between them.
    const isBetween = open !== undefined && !/[\p{L}\p{N}]/u.test(value) && isChange(index + 1);
    if (isChange(index) || isBetween) {
      if (!open) {
        open = {
          where: whereIs(place),
          before: lastOf(parts[index - 1]?.value),
          removed: '',
          added: '',
          after: '',
        };
        changes.push(open);
      }
      if (!removed) open.added += value;
      if (!added) open.removed += value;
    } else if (open) {
      open.after = firstOf(value);
      open = undefined;
    }
    if (!removed) place += value.length;
  });
  return changes
    .map((change) => ({ ...change, removed: spaced(change.removed), added: spaced(change.added) }))
    .filter(({ removed, added }) => removed !== added);
}

const spaced = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
const lastOf = (words = '') => spaced(words).split(' ').slice(-AROUND).join(' ');
const firstOf = (words = '') => spaced(words).split(' ').slice(0, AROUND).join(' ');

function partsOf(path: string, text: string): { fields: Part[]; sections: Part[] } {
  if (path.endsWith('.yaml')) return { fields: fieldsOf(text), sections: [] };
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
  return { fields: yaml?.type === 'yaml' ? fieldsOf(yaml.value) : [], sections };
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

function fieldsOf(yaml: string): Part[] {
  try {
    return flatten(load(yaml), []);
  } catch {
    return [{ where: 'The fields', words: yaml }];
  }
}

function flatten(value: unknown, names: readonly string[]): Part[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each !== 'object'))
      return [{ where: names.join(' › '), words: value.join('\n') }];
    return value.flatMap((each) => flatten(each, [...names, nameOf(each)]));
  }
  if (typeof value !== 'object') return [{ where: names.join(' › '), words: String(value) }];
  return Object.entries(value).flatMap(([name, each]) => flatten(each, [...names, labelOf(name)]));
}

/** An entry of a list is called by its first words. */
const nameOf = (entry: unknown) =>
  String(Object.values((entry ?? {}) as object).find((each) => typeof each === 'string') ?? '');
