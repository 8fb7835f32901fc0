import type { Facts } from '../../content/load/facts.ts';
import type { Page } from '../../content/model/page.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { nearestOf } from '../../markdown/nearest-of.ts';
import { pageRule, type RuleIssue } from '../rule.ts';
import { keptWordsOf } from '../words/kept-words.ts';

/** So much of a document stands on its page: the rest is typing errors, and links to pages of this site. */
const LEAST_KEPT = 0.9;

/** What a named author wrote stays as it was written, and no one writes "I" for someone else: what the practice adds stands in a box of its own. */
export const rewrittenDocument = pageRule('rewritten-document', (page, { facts }) => {
  const name = page.frontmatter.document;
  if (name === undefined || page.isPlaceholder || !page.compiles) return [];
  const at = page.locate(['document']);
  const document = facts.documents[name];
  if (document === undefined) return [{ ...at, ...absent(name, Object.keys(facts.documents)) }];
  const { runs, kept, firstLost, added } = keptWordsOf(page, document);
  if (runs === 0) {
    const message = `The document "${name}" has no words between its byline and its works cited.`;
    return [{ ...at, message, fix: 'Put the text into it as the author gave it.' }];
  }
  const author = authorOf(page, facts);
  if (kept < LEAST_KEPT * runs) {
    const message = `The page keeps ${shareOf({ kept, runs })} of the document "${name}", and at least ${LEAST_KEPT * 100}% must stand, word for word and in order. The first missing words: "${firstLost}"`;
    const said = inBoth(({ component }) => ({
      fix: `Bring back the sentences of ${author} as the document has them. Evidence and limits go beside them, into a ${component('PracticeNote', ' title="…"')}.`,
    }));
    return [{ ...at, message, ...said }];
  }
  return added.map(
    ({ words, ...place }): RuleIssue => ({
      ...place,
      message: `These words are not in the document "${name}": "${words}"`,
      ...inBoth(({ component }) => ({
        fix: `Put what the practice says into a ${component('PracticeNote', ' title="…"')}, or take it out: only typing errors and links are changed in the words of ${author}.`,
      })),
    }),
  );
});

/** The file of a document, below the content folder. */
export function documentFileOf(name: string): string {
  return `documents/${name}.txt`;
}

/** How much is kept, as a percentage. Cut and not rounded: 90% is 90% or more. */
export function shareOf({ kept, runs }: { kept: number; runs: number }): string {
  return `${(Math.floor((1000 * kept) / runs) / 10).toFixed(1)}%`;
}

function absent(name: string, names: readonly string[]): Pick<RuleIssue, 'message' | 'fix' | 'inEditor'> {
  const nearest = names.length > 0 ? ` The nearest is "${nearestOf(name, names)}".` : '';
  return {
    message: `There is no document "${name}": content/${documentFileOf(name)} is missing.`,
    fix: `Put the text of the author there, or name a document that exists.${nearest}`,
    inEditor: {
      message: `There is no document "${name}".`,
      fix: `Choose a document that exists.${nearest}`,
    },
  };
}

function authorOf({ frontmatter: { author } }: Page, { people }: Facts): string {
  return people[author]?.name ?? 'the author';
}
