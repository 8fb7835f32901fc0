import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import { inBoth } from '../content/names/in-both.ts';
import type { LaunchTodo } from './launch-todo.ts';

const READ = {
  fix: 'Send the page to its author as it stands, boxes and all. Once the author has read it and agrees, write the day at its top: "readByAuthor: 2026-11-22".',
  inEditor: {
    fix: 'Send the page to its author as it stands, boxes and all. Once the author has read it and agrees, write the day into "Read by author".',
  },
};
const ASK = inBoth(({ field }) => ({
  fix: `Ask the author, do what follows from the answer, and take the question out of ${field('askAuthor')} at the top of the page.`,
}));
const GIVE = {
  fix: 'Put the text as the author gave it into content/documents, such as documents/the-article.txt, and name it at the top of the page: "document: the-article". The check then holds the page to the words of the author.',
  inEditor: {
    fix: 'Give the text to your developer as the author gave it, and choose it as "Document" in the form. The check then holds the page to the words of the author.',
  },
};

/**
 * What named authors are still to be asked: to read what stands in their name, to answer what is open in it, and for their own text
 * where the page has no document to be held to.
 */
export function questionsForAuthors(pages: readonly Page[], { people }: Facts): LaunchTodo[] {
  return pages.flatMap(({ frontmatter, file, locate }): LaunchTodo[] => {
    const { title, author, document, askAuthor, readByAuthor } = frontmatter;
    const name = people[author]?.name;
    const gap = (
      field: PropertyKey[],
      what: string,
      words: Pick<LaunchTodo, 'fix' | 'inEditor'>,
    ): LaunchTodo => {
      // What is empty stands nowhere: the name of the author is the nearest place.
      const at = field[0] === 'askAuthor' ? field : ['author'];
      return { kind: 'author', what, ...words, file, field, ...locate(at) };
    };
    const asked = askAuthor.map((question, index) =>
      gap(['askAuthor', index], `${name ?? 'the author'}: ${question}`, ASK),
    );
    if (name === undefined) return asked;
    return [
      ...(document ? [] : [gap(['document'], `the text of "${title}" as ${name} gave it`, GIVE)]),
      ...(readByAuthor
        ? []
        : [gap(['readByAuthor'], `whether ${name} agrees to "${title}" as it stands`, READ)]),
      ...asked,
    ];
  });
}
