import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Page } from '../content/model/page.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import { startOf } from '../markdown/position.ts';
import { textOf } from '../markdown/text-of.ts';
import type { LaunchTodo } from './launch-todo.ts';

type Mark = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * What a page marks as still to be confirmed by the practice, or to be filled in by its counsel. What no reader sees yet is asked as well: on the day
 * its fact comes, it is public without anyone asking.
 */
export function openMarksOf(page: Page): LaunchTodo[] {
  const { tree, faq, file } = writtenOf(page);
  return [
    ...marksIn(tree).map((mark) => toTodo(mark, file, startOf(mark))),
    // YAML folds the lines of an answer, so a place inside it cannot be told: the answer's own is given.
    ...faq.flatMap(({ answer, line, column }) =>
      marksIn(answer).map((mark) => toTodo(mark, file, { line, column })),
    ),
  ];
}

const MARKS = ['Confirm', 'ForCounsel'];

function marksIn(tree: Root): Mark[] {
  return nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement')
    .map(({ node }) => node)
    .filter(({ name }) => MARKS.includes(name ?? ''));
}

const CONFIRM = {
  fix: 'If it is true and you can show it, take out <Confirm …> and </Confirm> and leave the words. If not, change the words.',
  inEditor: {
    fix: 'If it is true and you can show it, take the mark "Confirm" off the words and leave them. If not, change the words.',
  },
};
const FOR_COUNSEL = {
  fix: 'Counsel writes what belongs here. Then take out the lines <ForCounsel …> and </ForCounsel> and leave the words.',
  inEditor: {
    fix: 'Counsel writes what belongs here. Then put the words in place of the box "For counsel".',
  },
};

function toTodo(mark: Mark, file: string, place: { line: number; column: number }): LaunchTodo {
  const words = textOf(mark).replaceAll(/\s+/g, ' ').trim();
  if (mark.name === 'Confirm') {
    return { kind: 'statement', what: `"${words}"`, ...CONFIRM, file, ...place };
  }
  return { kind: 'counsel', what: words, ...FOR_COUNSEL, file, ...place };
}
