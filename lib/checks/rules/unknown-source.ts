import { closest } from 'fastest-levenshtein';
import { sourceFileOf } from '../../content/model/paths.ts';
import { citesOf } from '../../markdown/cites.ts';
import { namesIn } from '../../markdown/names-in.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** Every source that a page cites or lists has its file in sources/. */
export const unknownSource = pageRule('unknown-source', (page, { facts }) => {
  const known = facts.references.map(({ id }) => id);
  const listed = page.components
    .filter((use) => use.name === 'SourceList')
    .flatMap(({ line, column, attributes }) => namesIn(attributes.more).map((id) => ({ line, column, id })));
  return [...citesOf(page.tree), ...listed]
    .filter(({ id }) => !known.includes(id) && !facts.unread.has(sourceFileOf(id)))
    .map(({ id, line, column }): RuleIssue => {
      const nearest = known.length > 0 ? ` The nearest id is "${closest(id, known)}".` : '';
      return {
        line,
        column,
        message: `There is no source "${id}".`,
        fix: `Use the id of a source that is there, or add the source.${nearest}`,
      };
    });
});
