import type { ContentFile } from '#lib/content/parse-page.ts';
import { validFiles } from '#tests/fixture-site.ts';
import { writePage } from '../content/write-page.ts';

const PARAGRAPH =
  'It has **some words** that a reader would read, a few of them _set apart_, and enough of them to take the time that a real paragraph takes to be read.';

/** The small site and many more pages, each with some sections and links to five others. */
export function filesOfMany(count: number): ContentFile[] {
  const pages = Array.from({ length: count }, (_, index): ContentFile => {
    const links = [1, 7, 31, 127, 511].map((step) => {
      const other = (index + step) % count;
      return `* Read about [number ${other}](/number-${other}/#section-two)`;
    });
    const sections = ['one', 'two', 'three'].map(
      (name) => `## Section ${name}\n\n${PARAGRAPH}\n\n${PARAGRAPH}`,
    );
    const fields = {
      title: `Number ${index}`,
      description: `Page number ${index} of many, which exist only to be counted and timed by the tests.`,
      navLabel: `Number ${index}`,
      parent: 'top',
      related: [`number-${(index + 3) % count}`],
      faq: [{ question: 'Is it one of many?', answer: 'Yes, and [this](/top/) is above it.' }],
    };
    const body = [...sections, '## Others', links.join('\n'), '## Questions', '<Questions />'].join('\n\n');
    return { file: `pillars/number-${index}.mdx`, text: writePage(fields, body) };
  });
  return [...validFiles(), ...pages];
}
