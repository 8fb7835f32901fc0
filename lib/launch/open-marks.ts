import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isAskedMark } from '../content/components/is-asked-mark.ts';
import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import { inBoth } from '../content/names/in-both.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import { startOf } from '../markdown/position.ts';
import { textOf } from '../markdown/text-of.ts';
import type { LaunchTodo } from './launch-todo.ts';

type Mark = MdxJsxFlowElement | MdxJsxTextElement;
type Place = { file: string; line: number; column: number };

/**
 * What pages and the main button mark as still to be confirmed by the practice, or to be filled in by its counsel. What no reader sees yet is asked as
 * well: on the day its fact comes, it is public without anyone asking.
 */
export function openMarksOf(pages: readonly Page[], facts: Facts): LaunchTodo[] {
  const { navigation, locate } = facts;
  const { confirm, label } = navigation.action;
  const file = 'navigation.yaml';
  const asked = [
    ...pages.flatMap((page) =>
      marksOf(page).flatMap(({ mark, place }) => {
        const words = textOf(mark).replaceAll(/\s+/g, ' ').trim();
        return mark.name === 'Confirm'
          ? toStatement(idOf(mark), words, place, facts)
          : [{ kind: 'counsel' as const, what: words, ...FOR_COUNSEL, ...place }];
      }),
    ),
    ...(confirm === undefined
      ? []
      : toStatement(confirm, label, { file, ...locate(file, ['action', 'confirm']) }, facts)),
  ];
  return [...asked, ...entriesOf(asked, facts)];
}

/** The names of all statements that some pages and the menus say, confirmed or not. */
export function statementsSaid(pages: readonly Page[], { navigation }: Pick<Facts, 'navigation'>): string[] {
  const marked = pages.flatMap((page) =>
    marksOf(page).flatMap(({ mark }) => (mark.name === 'Confirm' ? [idOf(mark)] : [])),
  );
  const { confirm } = navigation.action;
  return [...new Set([...marked, ...(confirm === undefined ? [] : [confirm])])].sort();
}

function marksOf(page: Page): { mark: Mark; place: Place }[] {
  const { tree, faq, file } = writtenOf(page);
  return [
    ...marksIn(tree).map((mark) => ({ mark, place: { file, ...startOf(mark) } })),
    // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
    ...faq.flatMap(({ answer, line, column }) =>
      marksIn(answer).map((mark) => ({ mark, place: { file, line, column } })),
    ),
  ];
}

function marksIn(tree: Root): Mark[] {
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement')
    .map(({ node }) => node)
    .filter(isAskedMark);
}

function idOf(mark: Mark): string {
  const id = mark.attributes.find((each) => 'name' in each && each.name === 'id')?.value;
  return typeof id === 'string' ? id : '';
}

const FOR_COUNSEL = {
  fix: 'Your lawyer writes what belongs here. Then take out the lines <ForCounsel …> and </ForCounsel> and leave the words.',
  inEditor: {
    fix: 'Your lawyer writes what belongs here. Then put the words in place of the box "For counsel".',
  },
};

/** What is asked of the practice about a statement; nothing where it has confirmed it. */
function toStatement(id: string, words: string, place: Place, { statements }: Facts): LaunchTodo[] {
  const statement = statements.find((each) => each.id === id);
  if (!statement) return [{ kind: 'statement', what: `"${words}"`, ...LIST_IT, ...place }];
  const { says, needs, from, confirmed } = statement;
  if (confirmed) return [];
  const before = [`It comes from ${from}.`, needs].filter(Boolean).join(' ');
  const after =
    'who confirmed it, and on which day; the marks stay. If not, change the words wherever they stand.';
  const asked = {
    fix: `${before} If it is so, write into "confirmed" of "${id}" in statements.yaml ${after}`,
    inEditor: { fix: `${before} If it is so, write into "Confirmed" in "Statements" ${after}` },
  };
  return [{ kind: 'statement', what: says, isSaid: true, ...asked, ...place }];
}

/** Where the answers to what is asked about statements are written down: the entry of each. */
function entriesOf(asked: readonly LaunchTodo[], { statements, locate }: Facts): LaunchTodo[] {
  const file = 'statements.yaml';
  return statements.flatMap(({ says }, index) => {
    const one = asked.find(({ kind, isSaid, what }) => kind === 'statement' && isSaid && what === says);
    const field = ['statements', index, 'confirmed'];
    return one ? [{ ...one, file, field, ...locate(file, [index, 'confirmed']) }] : [];
  });
}

const LIST_IT = inBoth(({ facts, component }) => ({
  fix: `No one has written down what these words say of you: add their ${component('Confirm')} to ${facts('statements.yaml')}. If they aren't so, change them.`,
}));
