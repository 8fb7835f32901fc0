import type { Content } from '../content/load/load.ts';
import type { Page } from '../content/model/page.ts';
import { placeBefore } from '../edits/place-before.ts';
import type { Edit, Issue } from '../issue.ts';
import type { State } from './fix-files.ts';

/**
 * What is worse in a site after edits, as a sentence; null where nothing is. Worse is an error at a place that had none of the rule, a file that cannot
 * be read any more, and a line that became another kind of thing, such as an item of a list. What is found in a file only because it can be read now
 * was there before, and what knows its own mend comes next.
 */
export function whatIsWorse(
  before: State,
  { state: after, steps }: { state: State; steps: readonly (readonly Edit[])[] },
): string | null {
  const wasUnreadable = unreadableIn(before.content);
  const lost = [...unreadableIn(after.content)].find((file) => !wasUnreadable.has(file));
  const known = new Set(before.issues.filter(isError).map((issue) => keyOf(issue, issue.line)));
  const isNew = (issue: Issue) =>
    !wasUnreadable.has(issue.file) && !known.has(keyOf(issue, lineBefore(issue, before, after, steps)));
  const fault = after.issues.find((issue) => isError(issue) && !issue.edit && isNew(issue));
  if (fault) return `Then there would be another error, ${fault.file}:${fault.line}: ${fault.message}`;
  if (lost !== undefined) return `Then ${lost} could not be read any more.`;
  return changedKind(before.content, after.content);
}

const isError = ({ severity }: Issue) => severity === 'error';

const keyOf = ({ rule, file }: Issue, line: number) => `${rule} ${file}:${line}`;

/** The line in which the place of an issue stood before. */
function lineBefore(
  { file, line, column }: Issue,
  before: State,
  after: State,
  steps: readonly (readonly Edit[])[],
): number {
  const textIn = ({ files }: State) => files.find((each) => each.file === file)?.text;
  const [old, now] = [textIn(before), textIn(after)];
  if (old === undefined || now === undefined || old === now) return line;
  const start = now.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const place = steps.reduceRight(
    (at, edits) =>
      placeBefore(
        edits.filter((edit) => edit.file === file),
        at,
      ),
    start + column - 1,
  );
  return old.slice(0, place).split('\n').length;
}

function unreadableIn({ pages, drafts, facts }: Content): Set<string> {
  const broken = [...pages, ...drafts].filter(({ compiles, isPlaceholder }) => !compiles || isPlaceholder);
  return new Set([...facts.unread, ...broken.map(({ file }) => file)]);
}

function changedKind(before: Content, after: Content): string | null {
  const old = new Map([...before.pages, ...before.drafts].map((page) => [page.file, page]));
  for (const page of [...after.pages, ...after.drafts]) {
    const was = old.get(page.file);
    if (!was || was === page || !was.compiles || kindsIn(was) === kindsIn(page)) continue;
    return `Then a line of ${page.file} would be something else, such as a heading or an item of a list.`;
  }
  return null;
}

/** What a page is made of, in its order. Words and links are what edits are for. */
const kindsIn = ({ tree, faq }: Page) =>
  [tree, ...faq.map(({ answer }) => answer)].flatMap((each) => each.children.map(kindOf)).join(' ');

type Tree = { type: string; children?: readonly Tree[] };

function kindOf({ type, children = [] }: Tree): string {
  const inside = children.map(kindOf).filter(Boolean);
  return type === 'text' || type === 'link' ? inside.join(' ') : `${type}(${inside.join(' ')})`;
}
