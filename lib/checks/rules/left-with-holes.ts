import type { Root, Table } from 'mdast';
import { labelOf } from '../../content/names/label-of.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { conditionsOf } from '../../markdown/conditions.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** What is left of a sentence, a table or a section reads as if its author had written it so, whichever facts are known. */
export const leftWithHoles = pageRule('left-with-holes', (page) => {
  const written = writtenOf(page);
  if (written === page) return [];
  return [
    ...holesIn(page.tree, written.tree),
    ...page.faq.flatMap(({ question, answer, line, column }) => {
      const whole = written.faq.find((each) => each.question === question && each.line === line);
      return whole ? holesIn(answer, whole.answer).map((found) => ({ ...found, line, column })) : [];
    }),
  ];
});

function holesIn(seen: Root, written: Root): RuleIssue[] {
  return [...sentencesIn(seen, written), ...tablesIn(seen, written), ...headingsIn(seen, written)];
}

type Placed = { position?: { start: { offset?: number | undefined } } | undefined };

// Places stay, whatever is seen.
const placeOf = ({ position }: Placed) => position?.start.offset;

/** What a stretch of words is left with where others went, and no one writes. */
const HOLES: readonly RegExp[] = [
  /^[,;:.!?)\]][^\p{L}]*/u,
  /[,;:–—(] ?[.!?](?!\.)|(?<=\p{L}) [,;.!?](?!\p{L})/u,
  /[,;:] ?[,;:]/,
  /(?<!\.)\. ?\.(?!\.)/,
  /\( ?\)|\[ ?\]|“ ?”|" ?"/,
  /\b(?:and|or|nor|but|at|by|to|from|with|on|the|an?)(?:[.!?]|$)/i,
];

function sentencesIn(seen: Root, written: Root): RuleIssue[] {
  const whole = new Map(blocksOf(written).map(({ node, text }) => [placeOf(node), text]));
  return blocksOf(seen).flatMap(({ node, text }): RuleIssue[] => {
    const all = whole.get(placeOf(node)) ?? text;
    if (all === text || text === '') return [];
    const hole = HOLES.flatMap((pattern) => newIn(text, all, pattern) ?? [])[0] ?? smallStartOf(text, all);
    if (hole === undefined) return [];
    return [
      {
        ...startOf(node),
        message: `"${hole}" is left of this where words depend on a fact: ${text}`,
        ...fixWith(
          (name) =>
            `Mark the space, the comma or the "and" with the words that they belong to (${name}), and give each case a whole sentence.`,
        ),
      },
    ];
  });
}

/** A match that the words as they are written do not have: what they do have, their author meant. */
function newIn(text: string, written: string, pattern: RegExp): string | undefined {
  const matchesIn = (words: string) => [...words.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
  const found = matchesIn(text);
  return found.length > matchesIn(written).length ? found[0]?.[0] : undefined;
}

/** The first word, where it has lost the capital that began the sentence. */
function smallStartOf(text: string, written: string): string | undefined {
  return /^["“(]?\p{Lu}/u.test(written) ? /^["“(]?\p{Ll}[\p{L}’'-]*/u.exec(text)?.[0] : undefined;
}

function tablesIn(seen: Root, written: Root): RuleIssue[] {
  const left = new Map(nodesOf(seen, 'table').map(({ node }) => [placeOf(node), node]));
  return nodesOf(written, 'table').flatMap(({ node }): RuleIssue[] => {
    const table = left.get(placeOf(node));
    const what = table && table !== node ? holeOf(table, node) : null;
    if (!what) return [];
    return [
      {
        ...startOf(node),
        message: `${what} of this table goes, where words in it depend on a fact, and the rest is left.`,
        ...fixWith((name) => `Put the whole table into ${name}, once for each case.`, false),
      },
    ];
  });
}

function holeOf(seen: Table, written: Table): string | null {
  const [head] = seen.children;
  if (head && written.children[0] && placeOf(head) !== placeOf(written.children[0])) return 'The first row';
  if (seen.children.length < 2) return written.children.length < 2 ? null : 'Every row but the first';
  const isEmpty = (table: Table, column: number) =>
    table.children.slice(1).every((row) => textOf(row.children[column] ?? row).trim() === '');
  const column = (head?.children ?? []).findIndex((_, at) => isEmpty(seen, at) && !isEmpty(written, at));
  return column === -1 ? null : `What stands in column ${column + 1}`;
}

/** Headings of which every word goes, while what stands under them stays. */
function headingsIn(seen: Root, written: Root): RuleIssue[] {
  const left = new Set(nodesOf(seen, 'heading').map(({ node }) => placeOf(node)));
  return nodesOf(written, 'heading').flatMap(({ node, ancestors }): RuleIssue[] => {
    if (left.has(placeOf(node)) || conditionsOf(ancestors).length > 0) return [];
    return [
      {
        ...startOf(node),
        message: `The heading "${textOf(node)}" goes, where its words depend on a fact, and what stands under it is left.`,
        ...fixWith((name) => `Put the heading, with what stands under it, into ${name}.`, false),
      },
    ];
  });
}

function fixWith(say: (name: string) => string, inLine = true): Pick<RuleIssue, 'fix' | 'inEditor'> {
  const [known, unknown] = inLine
    ? (['WhenKnownInLine', 'WhileUnknownInLine'] as const)
    : (['WhenKnown', 'WhileUnknown'] as const);
  return {
    fix: say(`<${known}> or <${unknown}>`),
    inEditor: { fix: say(`"${labelOf(known)}" or "${labelOf(unknown)}"`) },
  };
}
