import { inBoth } from '../../content/names/in-both.ts';
import { pageRule, type RuleIssue } from '../rule.ts';
import { hasWords, outlineLinesOf, standsOn } from '../words/outline-lines.ts';

/** What the practice wrote down for a page stands there word for word, or the page says why it does not: a line that was changed unseen is no one's. */
export const lostLine = pageRule('lost-line', (page, { facts }) => {
  const { outline } = page.frontmatter;
  if (outline === undefined || page.isPlaceholder || !page.compiles) return [];
  const document = facts.documents[outline.document];
  const at = page.locate(['outline', 'document']);
  if (document === undefined) {
    return [
      {
        ...at,
        message: `There is no document "${outline.document}" to compare the page with.`,
        fix: 'Name a document that exists, or leave the outline empty.',
      },
    ];
  }
  const lost = outlineLinesOf(page, document).lost.map(
    (line): RuleIssue => ({
      ...at,
      message: `The outline has a line that the page neither has nor leaves out: "${line}"`,
      ...inBoth(({ field }) => ({
        fix: `Bring the line back word for word, or enter it in ${field('leftOut')} with the reason why it is not used.`,
      })),
    }),
  );
  const unknown = [
    ...outline.notes.map((text, index) => ({ text, path: ['notes', index] })),
    ...outline.leftOut.map(({ line }, index) => ({ text: line, path: ['leftOut', index, 'line'] })),
  ]
    .filter(({ text }) => !hasWords(document, text))
    .map(
      ({ text, path }): RuleIssue => ({
        ...page.locate(['outline', ...path]),
        message: `These words are not in a line of the outline: "${text}"`,
        fix: 'Write them as the outline has them, or take the entry out.',
      }),
    );
  const back = outline.leftOut.flatMap(({ line }, index): RuleIssue[] =>
    hasWords(document, line) && standsOn(page, line)
      ? [
          {
            ...page.locate(['outline', 'leftOut', index, 'line']),
            message: `The page has the line that it is said to leave out: "${line}"`,
            fix: 'Take the entry out.',
          },
        ]
      : [],
  );
  return [...lost, ...unknown, ...back];
});
