import { inBoth } from '../../content/names/in-both.ts';
import { citesOf } from '../../markdown/cites.ts';
import { pageRule } from '../rule.ts';

/** A page that cites has one list of its sources; a list without a source is a slip. */
export const unlistedSources = pageRule('unlisted-sources', (page) => {
  if (!page.compiles) return [];
  const [cite] = citesOf(page.tree);
  const list = page.components.find((use) => use.name === 'SourceList');
  if (cite && !list) {
    return [
      {
        line: cite.line,
        column: cite.column,
        message: `The page cites "${cite.id}" and lists its sources nowhere.`,
        ...inBoth(({ component }) => ({
          fix: `Put ${component('SourceList', ' /')} on a line of its own, at the end of the page.`,
        })),
      },
    ];
  }
  if (list && !cite && !list.attributes.more) {
    return [
      {
        line: list.line,
        column: list.column,
        ...inBoth(({ component }) => ({
          message: `${component('SourceList', ' /')} has nothing to show: the page cites no source.`,
          fix: `Cite a source with ${component('Cite', ' id="…" /')}, or delete ${component('SourceList', ' /')}.`,
        })),
      },
    ];
  }
  return [];
});
