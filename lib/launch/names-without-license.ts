import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import type { Position } from '../issue.ts';
import { blocksOf } from '../markdown/blocks-of.ts';
import { positionOfWords } from '../markdown/position.ts';
import type { LaunchTodo } from './launch-todo.ts';

const IN_FLORIDA =
  'Florida asks for the license type wherever a practitioner is named (Florida Statutes, s. 456.072(1)(t)).';
const ELSEWHERE = 'A reader wants to know the license type of whoever is named, and many states ask for it.';

function wordsFor({ practice }: Facts): Pick<LaunchTodo, 'fix' | 'inEditor'> {
  const why = practice.state === 'Florida' ? IN_FLORIDA : ELSEWHERE;
  const both = `${why} Give the license, or take the name off the page`;
  return {
    fix: `${both}; if it signs the page, write "author: practice".`,
    inEditor: { fix: `${both}; if it signs the page, choose the practice as "Author".` },
  };
}

/**
 * The pages that name someone whose license type is not known, in the signature, in the review or in their words. Florida
 * asks for the type wherever a practitioner is named in advertising: s. 456.072(1)(t), Florida Statutes.
 */
export function namesWithoutLicense(pages: readonly Page[], facts: Facts): LaunchTodo[] {
  const words = wordsFor(facts);
  return Object.entries(facts.people).flatMap(([slug, { name, license }]) =>
    license
      ? []
      : pages.flatMap((page): LaunchTodo[] => {
          const place = placeOfName(page, slug, name);
          if (!place) return [];
          const what = `"${page.frontmatter.title}" names ${name}`;
          return [{ kind: 'byline', what, ...words, file: page.file, ...place }];
        }),
  );
}

function placeOfName(page: Page, slug: string, name: string): Position | undefined {
  const { frontmatter, locate, components, tree, faq } = writtenOf(page);
  if (frontmatter.author === slug) return locate(['author']);
  if (frontmatter.reviewed?.by === slug) return locate(['reviewed', 'by']);
  const list = components.find((component) => component.name === 'People');
  if (list) return { line: list.line, column: list.column };
  const block = blocksOf(tree).find(({ text }) => text.includes(name));
  if (block) return positionOfWords(block.node, name);
  const answer = faq.find(({ question, text }) => `${question} ${text}`.includes(name));
  return answer && { line: answer.line, column: answer.column };
}
