import { citesOf } from '../../markdown/cites.ts';
import { pageRule } from '../rule.ts';

/** A page that cites has one list of its sources; a list without a source is a slip. */
export const unlistedSources = pageRule('unlisted-sources', (page) => {
  if (!page.compiles) return [];
  const [cite] = citesOf(page.tree);
  const lists = page.components.filter((use) => use.name === 'SourceList');
  const [list, second] = lists;
  if (cite && !list) {
    return [
      {
        line: cite.line,
        column: cite.column,
        message: `The page cites "${cite.id}" and lists its sources nowhere.`,
        fix: 'Put <SourceList /> on a line of its own, at the end of the page.',
      },
    ];
  }
  if (list && !cite && !list.attributes.more) {
    return [
      {
        line: list.line,
        column: list.column,
        message: '<SourceList /> has nothing to show: the page cites no source.',
        fix: 'Cite a source with <Cite id="…" />, or delete <SourceList />.',
      },
    ];
  }
  if (!second) return [];
  return [
    {
      line: second.line,
      column: second.column,
      message: '<SourceList /> stands here a second time.',
      fix: 'Delete one of the two.',
    },
  ];
});
