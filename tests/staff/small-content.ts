import { COMPONENTS, type ComponentSpec } from '#lib/content/components/registry.ts';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

/** A page of the small site that tests write in. */
export type Written = { file: ContentFile['file']; slug: string; path: string; title: string };

const article = (slug: string, title: string): Written => ({
  file: `articles/${slug}.mdx`,
  slug,
  path: `/articles/${slug}/`,
  title,
});

/** Articles with what most tests write in: words, a list, more than a window shows. Each has the same. */
export const STORIES = Array.from({ length: 24 }, (_, nth) =>
  article(`story-${10 + nth}`, `Story ${10 + nth}`),
);
/** One that another page links to, so that nothing in it is to mend. */
export const ARTICLE = article('story', 'A story');
/** One that has little in it. */
export const OTHER = article('tale', 'A tale');
/** One with every component that staff may use; a picture is added by a test. */
export const ONE_OF_EACH = article('one-of-each', 'One of each');
/** The page at the top. */
export const TOP: Written = { file: 'pillars/top.mdx', slug: 'top', path: '/top/', title: 'The main thing' };
/** What it is asked, and its first heading. */
export const QUESTIONS = ['Is this a test?', 'Is it the second question?'];
export const HEADING = 'First section';
/** A source that someone looked up: its form has every field. */
export const SOURCE = { id: 'example-2020', title: 'An example of a source' };

const fieldsOf = ({ title }: Written, more: string) =>
  `title: ${title}
heading: ${title}, and what comes of it
description: The page “${title}” of a small site that exists only for the tests of this project.
navLabel: ${title}
audience: person
author: practice
${more}`;

const page = (which: Written, body: string, more = 'parent: below\nupdated: 2026-11-22\n'): ContentFile => ({
  file: which.file,
  text: `---\n${fieldsOf(which, more)}---\n${body}\n`,
});

const PARTS = Array.from({ length: 12 }, (_, nth) => `Part ${nth + 1} of what is higher than a window.`);
const STORY = `It belongs to [the smaller thing](/below/).

${PARTS.join('\n\n')}

* One thing
* Another
* A third one`;

const FAQ = QUESTIONS.map((question) => `  - question: ${question}\n    answer: Yes, it is.\n`);

/** Lines of Markdown, each as far in as the components around it are deep: the form of the editor. */
function indented(markdown: string): string {
  let depth = 0;
  const lines = markdown.split('\n').map((each) => {
    const line = each.trimStart();
    if (line.startsWith('</')) depth -= 1;
    const within = line && '  '.repeat(depth) + line;
    if (/^<[A-Z].*[^/]>$/.test(line) && !line.includes('</')) depth += 1;
    return within;
  });
  return lines.join('\n');
}

const specs: Record<string, ComponentSpec> = COMPONENTS;
const EXAMPLES = Object.entries(specs).flatMap(([name, { example }]) =>
  name === 'Figure' ? [] : [indented(example)],
);

/** What the small site leaves out because it has none, and the editor writes as fields without words. */
const IN_FORM = [
  ['    text: null', '    text:\n      to: null\n      say: null'],
  ['insurance: null', 'insurance:\n  note: null'],
  ...['locations', 'hours', 'languages', 'sameAs'].map((list) => [`${list}: []\n`, ''] as const),
  ['security: null', 'security:\n  contact: null\n  expires: null'],
] as const;

/**
 * The site that tests of the editor write in, in the form of the editor: the small one, with pages that have what they ask for. To read and check
 * the real one after each change takes the room longer than all else that it does; it stands in `whole-site.spec.ts`.
 */
export function smallContent(): ContentFile[] {
  const own = [
    ...[ARTICLE, ...STORIES].map((each) => page(each, STORY)),
    page(OTHER, 'Words of [the smaller thing](/below/).'),
    page(ONE_OF_EACH, EXAMPLES.join('\n\n')),
    page(
      TOP,
      `## ${HEADING}\n\nIt has some words, and [a way](/below/#a-section).\n\n<Questions />`,
      `updated: 2026-11-22\nfaq:\n${FAQ.join('')}`,
    ),
  ];
  const files = new Map(validFiles().map(({ file, text }) => [file, text]));
  for (const { file, text } of own) files.set(file, text);
  return [...files].map(([file, text]) => ({
    file,
    text: IN_FORM.reduce((whole, [from, to]) => whole.replaceAll(`\n${from}`, `\n${to}`), text),
  }));
}
