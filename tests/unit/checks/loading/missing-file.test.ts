import { expect, test } from 'vitest';
import { toText } from '#lib/checks/reports/to-text.ts';
import { parseContent } from '#lib/content/load/load.ts';
import { KNOWN_PAGES } from '#lib/known-pages.ts';
import { loadSite, toSite } from '#lib/site.ts';
import { contentFolder } from '#tests/content-folder.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

test('a data file that is not there is reported', () => {
  const gone = ['notices.yaml', 'practice.yaml'];
  const kept = validFiles().filter(({ file }) => !gone.includes(file));
  const folder = contentFolder(Object.fromEntries(kept.map(({ file, text }) => [file, text])));
  expect(loadSite(folder).issues).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "notices.yaml",
        "fix": "Bring it back, for example from the last saved version of the site.",
        "inEditor": {
          "fix": "Bring it back from its history, or ask the developer.",
          "message": "All of "Notices" is gone.",
        },
        "line": 1,
        "message": "The file "notices.yaml" is not in the content folder.",
        "rule": "missing-file",
        "severity": "error",
      },
      {
        "column": 1,
        "file": "practice.yaml",
        "fix": "Bring it back, for example from the last saved version of the site.",
        "inEditor": {
          "fix": "Bring it back from its history, or ask the developer.",
          "message": "All of "Facts" is gone.",
        },
        "line": 1,
        "message": "The file "practice.yaml" is not in the content folder.",
        "rule": "missing-file",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  'practice.yaml',
  'crisis-lines.yaml',
  'crisis-searches.yaml',
  'redirects.yaml',
  'answers.yaml',
  'translations.yaml',
  'navigation.yaml',
  'notices.yaml',
])('the site needs %s, and its absence is the only thing that is told', (name) => {
  expect(filesMissing(name)).toEqual([`missing-file ${name}`]);
});

const PAGES = KNOWN_PAGES.map(({ slug }) => `pages/${slug}.mdx`);

test.each(PAGES)('code leads to %s, so that the site needs it', (name) => {
  expect(filesMissing(name)).toContain(`missing-file ${name}`);
});

test('a page that code leads to, and readers to nowhere, is told with its way back', () => {
  const { issues } = toSite(
    parseContent(validFiles().filter(({ file }) => file !== 'pages/contact-sent.mdx')),
  );
  expect(toText(issues)).toMatchInlineSnapshot(`
    "content/pages/contact-sent.mdx:1:1  error  missing-file
      The file "pages/contact-sent.mdx" is not in the content folder.
      Fix: Bring it back, for example from the last saved version of the site.

    1 error in 1 file."
  `);
});

test.each(PAGES)('%s is no draft', (name) => {
  const found = siteWith(changedFile(name, 'updated:', 'draft: true\nupdated:')).issues;
  expect(found.map(({ rule, file }) => `${rule} ${file}`)).toContain(`missing-file ${name}`);
});

test('a draft beside the page itself is only told for its name', () => {
  const draft = validFiles().find(({ file }) => file === 'pages/contact.mdx')?.text ?? '';
  const { issues } = siteWith({
    'pages/contact.mdx': draft.replace('updated:', 'draft: true\nupdated:'),
    'pillars/contact.mdx': draft,
  });
  expect(issues.filter(({ rule }) => rule === 'missing-file')).toEqual([]);
});

test('a draft of such a page is told with its line', () => {
  expect(toText(siteWith('missing-file').issues)).toMatchInlineSnapshot(`
    "content/pages/contact-sent.mdx:9:1  error  missing-file
      /contact/sent/ is a draft, and the site cannot do without it.
      Fix: Take out the line "draft: true".

    1 error in 1 file."
  `);
});

test.each(['people/ada.yaml', 'sources/example-2020.yaml'])('the site does not need %s', (name) => {
  expect(filesMissing(name)).toEqual([]);
});

function filesMissing(name: string): string[] {
  const files = validFiles().filter(({ file }) => file !== name);
  return toSite(parseContent(files)).issues.map(({ rule, file }) => `${rule} ${file}`);
}
