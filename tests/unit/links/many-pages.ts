import type { ContentFile } from '#lib/content/parse-page.ts';
import { validFiles } from '#tests/fixture-site.ts';
import { writePage } from '../content/write-page.ts';

// Paragraphs of made-up words, each its own: a site that said the same on every page would have issues of its own.
const [FIRST, MIDDLE, LAST] = ['bdfglmnprst', 'aeiou', 'bdgklmnpst'];

function paragraphOf(page: number, place: number): string {
  let state = page * 101 + place * 7919 + 1;
  const next = (letters: string) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return letters[(state >>> 16) % letters.length];
  };
  const words = Array.from({ length: 28 }, () => `${next(FIRST)}${next(MIDDLE)}${next(LAST)}`);
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
