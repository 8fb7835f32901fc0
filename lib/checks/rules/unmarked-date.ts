import type { Nodes } from 'mdast';
import { componentsAt } from '../../content/components/components-at.ts';
import { nodesAt } from '../../markdown/nodes-at.ts';
import { startOf } from '../../markdown/position.ts';
import { type Match, matchesIn } from '../phrases/matches-in.ts';
import { passagesOf } from '../phrases/passages-of.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/**
 * What is so today and may not stay so says by when someone looks again: a state of things with its month, a sum or a number of days that a law sets,
 * how many states have joined something. A warning: it goes by what such sentences look like.
 */
export const unmarkedDate = pageRule('unmarked-date', (page, { context: { today } }) =>
  passagesOf(page).flatMap((passage): RuleIssue[] => {
    const { source, isHeading, isByAuthor } = passage;
    if (source === null || isHeading || isByAuthor) return [];
    if (componentsAt(source.tree, startOf(source.node).line).includes('ForCounsel')) return [];
    const [match] = DATED.flatMap(({ pattern, isMeant }) =>
      matchesIn(passage, pattern).filter(
        (each) => !each.quoted && !isMarked(source.node, each) && (isMeant?.(each, today) ?? true),
      ),
    );
    return match ? [toIssue(match)] : [];
  }),
);

const MONTH = `(?:January|February|March|April|May|June|July|August|September|October|November|December)`;
const NUMBER = `(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)`;

const OF_LAW =
  /\b(?:laws?|statutes?|federal|section \d+|rules?|regulations?|CFR|government|courts?|agency|dispute)\b|\bAct\b/;
// What was printed stays as it was printed, and says its year for that.
const PRINTED = /\b(?:study|studies|surveys?|reviews?|published|panel|edition|researchers?)\b/i;

type Dated = { pattern: RegExp; isMeant?: (match: Match, today: string) => boolean };

const DATED: readonly Dated[] = [
  {
    pattern: new RegExp(
      `\\bas of (?:now|today|this writing|(?:early |mid-?|late |the (?:start|end) of )?(?:${MONTH}(?: 20\\d\\d)?|20\\d\\d))\\b`,
      'i',
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?:by|in|since|until|through|from|before|after) (?:early |mid-?|late |the (?:start|end) of )?(?:${MONTH} (?:\\d{1,2}, )?)?20\\d\\d\\b`,
      'i',
    ),
    // What is longer ago has happened.
    isMeant: ({ words, sentence }, today) =>
      Number(words.slice(-4)) >= Number(today.slice(0, 4)) - 1 && !PRINTED.test(sentence),
  },
  { pattern: /\$ ?\d(?:[\d,.]*\d)?/, isMeant: ({ passage }) => OF_LAW.test(passage.text) },
  { pattern: new RegExp(`\\b${NUMBER} (?:or more )?(?:business|calendar) days?\\b`, 'i') },
  {
    pattern: new RegExp(
      `\\b(?:within|up to|for|at most|no later than|at least) ${NUMBER} (?:hours?|days?|weeks?|months?|years?)\\b`,
      'i',
    ),
    isMeant: ({ sentence }) => OF_LAW.test(sentence),
  },
  {
    pattern: new RegExp(
      `\\b${NUMBER} (?:other |more )?states (?:that )?(?:have|had)\\b|\\b(?:joined|passed|adopted|enacted) by (?:only |just )?${NUMBER} states\\b`,
      'i',
    ),
  },
];

/** Whether the words of a match begin or end in a mark: it may hold the part of them that can change. */
const isMarked = (block: Nodes, { index, words }: Match) =>
  [index, index + words.length - 1].some((at) =>
    nodesAt(block, at).some((each) => 'name' in each && each.name === 'AsOf'),
  );

const WITH_DAY = 'with the day by which someone looks again, or say it without the date.';

function toIssue({ words, sentence, passage }: Match): RuleIssue {
  return {
    ...passage.placeOf(words),
    severity: 'warning',
    message: `"${words}" may not stay so, and no one is told when to look again: ${sentence}`,
    fix: `Put what may change into <AsOf reviewBy="…">, ${WITH_DAY}`,
    inEditor: {
      // The buttons are above the words of a page alone.
      fix:
        passage.in === 'answer'
          ? `Say it on the page and let the answer link to it, or ask the developer to mark it, ${WITH_DAY}`
          : `Select what may change, click "AO" above the words, and mark it ${WITH_DAY}`,
    },
  };
}
