import type { Reference } from '../content/model/facts-schema.ts';
import type { Page } from '../content/model/page.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import { type CiteUse, citesOf } from '../markdown/cites.ts';
import { namesIn } from '../markdown/names-in.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import { type Source, toApa } from './to-apa.ts';

/** A source in the list of a page, and the numbers of the cites of it that readers see: they are counted on the page as it is written. */
export type ListedSource = Source & { cites: number[] };

// All are formatted together, so that the letter that tells equal names and years apart is the same on every page. That takes a second, and who
// writes saves all the time: what was formatted is kept until a source changes.
let formatted: { stamp: string; sources: Source[] } | undefined;
const formattedOf = memoizeByObject((references: readonly Reference[]): Source[] => {
  const stamp = JSON.stringify(references);
  if (formatted?.stamp !== stamp) formatted = { stamp, sources: toApa(references) };
  return formatted.sources;
});

const keyOf = ({ line, column }: CiteUse) => `${line}:${column}`;

/** The sources that a page cites and those that its list adds, in the order of an APA list. */
export function sourcesOf(page: Page, references: readonly Reference[]): ListedSource[] {
  const seen = new Set(citesOf(page.tree).map(keyOf));
  const cites = citesOf(writtenOf(page).tree).filter((cite) => seen.has(keyOf(cite)));
  const cited = cites.map(({ id }) => id);
  const more = page.components
    .filter((use) => use.name === 'SourceList')
    .flatMap((use) => namesIn(use.attributes.more));
  if (cited.length + more.length === 0) return [];
  return formattedOf(references)
    .filter(({ id }) => cited.includes(id) || more.includes(id))
    .map((source) => ({ ...source, cites: cites.flatMap(({ id, nth }) => (id === source.id ? nth : [])) }));
}
