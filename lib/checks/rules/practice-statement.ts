import type { Facts } from '../../content/load/facts.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import type { Issue } from '../../issue.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { passagesInFacts } from '../phrases/passages-in-facts.ts';
import { type Passage, passagesOf } from '../phrases/passages-of.ts';
import { joinRules, pageRule, type RuleIssue } from '../rule.ts';
import { isSaidByFact } from '../statements/is-said-by-fact.ts';
import { speakerOf } from '../statements/speaker-of.ts';
import { type Statement, statementsIn } from '../statements/statements-in.ts';

/**
 * What a page or a menu says about the practice is marked for it to confirm: what it offers, does, leaves undone or believes. A warning: whoever
 * writes here may know the practice, and is told what to do with a sentence, and not kept from saying it.
 */
export const practiceStatement = joinRules(
  'practice-statement',
  pageRule('practice-statement', (page, { facts }) =>
    // The words of a named author are that author's, and stay.
    passagesOf(writtenOf(page)).flatMap((passage) => (passage.isByAuthor ? [] : issuesIn(passage, facts))),
  ).check,
  ({ facts }) => inData(facts),
);

// What is filled in as a fact is confirmed by whoever fills it in; people speak for themselves.
const WITHOUT_FACTS = /^(?:navigation|notices|crisis-lines)\.yaml$/;
const FREE_WORDS: readonly PropertyKey[] = ['description', 'sharingLine'];

const inData = memoizeByObject((facts: Facts): Issue[] =>
  passagesInFacts(facts)
    .filter(({ file, path: [field = ''] }) =>
      file === 'practice.yaml' ? FREE_WORDS.includes(field) : WITHOUT_FACTS.test(file),
    )
    .flatMap((passage) =>
      issuesIn(passage, facts).map(
        (issue): Issue => ({ severity: 'warning', ...issue, rule: 'practice-statement', file: passage.file }),
      ),
    ),
);

function issuesIn(passage: Passage, facts: Facts): RuleIssue[] {
  const marked = passage.marked();
  return statementsIn(passage.text, speakerOf(facts.practice))
    .filter(({ from, to }) => marked.every(([start, end]) => to <= start || end <= from))
    .filter((statement) => !isSaidByFact(statement, passage, facts))
    .map((statement) => toIssue(statement, passage));
}

function toIssue({ words, sentence }: Statement, passage: Passage): RuleIssue {
  const canMark = passage.in === 'body' || passage.in === 'answer';
  const rest = words === sentence || sentence.length > 300 ? '.' : `: ${sentence}`;
  return {
    ...passage.placeOf(words),
    severity: 'warning',
    message: `"${words}" says something about the practice${rest}`,
    fix: canMark ? toFix('put the words into <Confirm id="…">') : NO_MARK,
    inEditor: { fix: canMark ? toFix(MARK_IN_EDITOR[passage.in === 'answer' ? 'answer' : 'body']) : NO_MARK },
  };
}

const NO_MARK = 'No mark can stand here: say what holds for therapy anywhere, or what the page is about.';

// The buttons are above the words of a page alone.
const MARK_IN_EDITOR = {
  body: 'select the words, click "Co" above them, and choose the statement',
  answer: 'ask the developer to mark the words',
} as const;

function toFix(mark: string): string {
  return `If the practice says so itself, ${mark}: the practice is then asked. If not, say what holds for therapy anywhere, such as "Therapists often …" or "Ask a therapist whether …", or leave it out.`;
}
