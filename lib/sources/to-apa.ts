import { Cite } from '@citation-js/core';
// Registers the APA style and the American locale with citation-js.
import '@citation-js/plugin-csl';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Reference } from '../content/model/facts-schema.ts';

/** A run of words in one typeface. */
export type Run = { text: string; italic: boolean };

/** A source as readers see it, in the style of the American Psychological Association (7th edition). */
export type Source = {
  id: string;
  /** The citation in the sentence, such as "(Reed et al., 2022)". */
  inText: string;
  /** Its entry in the list, without the web address at the end. */
  entry: Run[];
  /** Where it can be read or ordered: its DOI or web address, or null. */
  url: string | null;
  isbn: string | null;
  /** Whether someone looked the source up and found it. */
  verified: boolean;
};

/** The fields of a source that are CSL-JSON and stand in its entry. The web address is printed separately. */
const CSL_FIELDS = [
  'id',
  'title',
  'type',
  'author',
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'edition',
] as const satisfies readonly (keyof Reference)[];

const STYLE = { template: 'apa', lang: 'en-US' };
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Formats sources in APA style with citation-js, in the order of an APA list. Equal names and years are told apart. */
export function toApa(references: readonly Reference[]): Source[] {
  if (references.length === 0) return [];
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const cite = new Cite(
    references.map(({ issued, ...reference }) => ({
      ...Object.fromEntries(CSL_FIELDS.map((name) => [name, reference[name]])),
      issued: { 'date-parts': [issued.split('-').map(Number)] },
    })),
  );
  const entries = cite.format('bibliography', {
    ...STYLE,
    format: 'html',
    asEntryArray: true,
  }) as unknown as [string, string][];
  const inText = inTextsOf(cite, [...byId.keys()]);
  return entries.flatMap(([id, html]) => {
    const reference = byId.get(id);
    if (!reference) return [];
    return [
      {
        id,
        inText: inText.get(id) ?? '',
        entry: runsOf(html),
        url: reference.DOI ? `https://doi.org/${reference.DOI}` : (reference.URL ?? null),
        isbn: reference.ISBN ?? null,
        verified: reference.verified !== null,
      },
    ];
  });
}

// Two sources that read alike are told apart by more names or by a letter after the year, once the style is given both.
function inTextsOf(cite: Cite, ids: readonly string[]): Map<string, string> {
  const alone = new Map(ids.map((id) => [id, inTextOf(cite, id, [])]));
  return new Map(
    ids.map((id) => {
      const twins = ids.filter((other) => other !== id && alone.get(other) === alone.get(id));
      return [id, twins.length > 0 ? inTextOf(cite, id, twins) : (alone.get(id) ?? '')];
    }),
  );
}

function inTextOf(cite: Cite, id: string, before: string[]): string {
  const around = { citationsPre: before, citationsPost: [] };
  return String(cite.format('citation', { ...STYLE, ...around, format: 'text', entry: id }));
}

function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const walk = (node: Nodes, italic: boolean): void => {
    if (node.type === 'text') runs.push({ text: node.value, italic });
    if (!('children' in node)) return;
    for (const child of node.children) walk(child, italic || (node as Element).tagName === 'i');
  };
  walk(parser.parse(html.trim()), false);
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs.filter((run) => run.text !== '');
}
