import { closest } from 'fastest-levenshtein';
import { citesOf } from '../../content/cites.ts';
import { namesIn } from '../../content/components/spec.ts';
import { type Finding, pageRule } from '../rule.ts';

/** Every source that a page cites or lists stands in references.json. */
export const unknownSource = pageRule('unknown-source', (page, { facts }) => {
  if (facts.unread.has('references.json')) return [];
  const known = facts.references.map(({ id }) => id);
  const listed = page.components
    .filter((use) => use.name === 'SourceList')
    .flatMap(({ line, column, attributes }) => namesIn(attributes.more).map((id) => ({ line, column, id })));
  return [...citesOf(page.tree), ...listed]
    .filter(({ id }) => !known.includes(id))
    .map(({ id, line, column }): Finding => {
      const nearest = known.length > 0 ? ` The nearest id is "${closest(id, known)}".` : '';
      return {
        line,
        column,
        message: `There is no source "${id}" in references.json.`,
        fix: `Use the id of a source that is there, or add the source to references.json.${nearest}`,
      };
    });
});
