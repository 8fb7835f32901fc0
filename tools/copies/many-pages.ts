import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { validFiles } from './valid-files.ts';

// Plain words in a different order in each paragraph: a site that said the same on every page would have issues.
const WORDS =
  'walk bread river stone light paper chair door window garden apple winter summer morning night table water bridge road hill cloud rain wind snow bird horse dog cat fish tree leaf root seed grass field farm barn fence gate wall roof floor stair lamp book page pen letter word song drum bell clock watch ring coat hat shoe glove shirt wool silk thread needle cup plate spoon fork knife pot pan oven milk cheese egg salt sugar honey corn bean pea plum pear peach grape nut berry cake soup tea'.split(
    ' ',
  );

function paragraphOf(page: number, place: number): string {
  let state = page * 101 + place * 7919 + 1;
  const next = (before: string | undefined): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const word = WORDS[(state >>> 16) % WORDS.length] ?? '';
    return word === before ? next(before) : word;
  };
  const words: string[] = [];
  for (let count = 0; count < 28; count++) words.push(next(words.at(-1)));
  return `It has **some words** that a reader reads. ${words.slice(0, 14).join(' ')}. Then _${words[14]}_ ${words.slice(15).join(' ')}.`;
}

/** The small site and many more pages, each with some sections and links to five others. */
export function filesOfMany(count: number): ContentFile[] {
  const pages = Array.from({ length: count }, (_, index): ContentFile => {
    const links = [1, 7, 31, 127, 511].map((step) => {
      const other = (index + step) % count;
      return `* Read about [number ${other}](/number-${other}/#section-two-of-${other})`;
    });
    const sections = ['one', 'two', 'three'].map(
      (name, place) =>
        `## Section ${name} of ${index}\n\n${paragraphOf(index, 2 * place)}\n\n${paragraphOf(index, 2 * place + 1)}`,
    );
    const fields = {
      title: `Number ${index}`,
      description: `Page number ${index} of many, which exist only to be counted and timed by the tests.`,
      navLabel: `Number ${index}`,
      parent: 'top',
      related: [`number-${(index + 3) % count}`],
      faq: [{ question: `Is it number ${index}?`, answer: 'Yes, and [the main thing](/top/) is above it.' }],
    };
    const body = [
      ...sections,
      `## Others than ${index}`,
      links.join('\n'),
      `## Questions to ${index}`,
      '<Questions />',
    ].join('\n\n');
    return { file: `pillars/number-${index}.mdx`, text: writePage(fields, body) };
  });
  // The page above all of them links to each.
  const list = pages.map((_, index) => `* [number ${index}](/number-${index}/)`).join('\n');
  const around = validFiles().map(({ file, text }) => ({
    file,
    text: file === 'pillars/top.mdx' ? `${text}\n## All of them\n\n${list}\n` : text,
  }));
  return [...around, ...pages];
}
