import type { ContentFile } from '#lib/content/parse-page.ts';
import { writePage } from '../content/write-page.ts';
import { filesOfMany } from './many-pages.ts';

/** The small site, many more pages, and those whose addresses are written in the code: a build asks for them. */
export function filesToBuild(count: number): ContentFile[] {
  const fixed = [
    ['articles-index', 'The articles', '<AllArticles />'],
    ['contact-sent', 'Message sent', 'It is on its way.'],
    ['contact-not-sent', 'Message not sent', '<NotSent />'],
    ['privacy-receipt', 'Privacy receipt', '<PrivacyReceipt />'],
  ].map(
    ([name, title, body]): ContentFile => ({
      file: `pages/${name}.mdx`,
      text: writePage(
        {
          title,
          heading: title,
          navLabel: title,
          description: `${title}: a page that a build asks for, of a site that exists only to be timed.`,
        },
        body,
      ),
    }),
  );
  const links =
    '\nThere are [articles](/articles/), and pages of the form: [sent](/contact/sent/), [not sent](/contact/not-sent/), and the [receipt](/privacy/receipt/).\n';
  const others = filesOfMany(count).map(({ file, text }) => ({
    file,
    text: file === 'pages/home.mdx' ? text + links : text,
  }));
  return [...others, ...fixed];
}
