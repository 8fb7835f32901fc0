import { expect, test } from 'vitest';
import { dependentsOf } from '#staff/publish/choose/dependents-of.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';

const textOf = (name: string) => validFiles().find(({ file }) => file === name)?.text ?? '';
const SITE = siteWith();
const CRISIS = textOf('crisis-lines.yaml');

test.each([
  ['pages/home.mdx', null],
  ['navigation.yaml', 'Shown on every page'],
  ['practice.yaml', 'Shown on every page'],
  ['crisis-searches.yaml', 'Shown by the search'],
  ['answers.yaml', 'Shown on no page: what all pages are held to'],
  ['redirects.yaml', 'Shown on no page: it leads readers from an old address to the new one'],
  ['words.txt', 'Shown on no page: words that are spelled right as they stand there'],
  ['README.md', 'Shown to staff alone'],
  ['sources/nothing.yaml', 'Cited on no page'],
  ['people/no-one.yaml', 'Named on no page'],
])('%s: %s', (file, words) => {
  expect(dependentsOf(SITE, `content/${file}`)).toBe(words);
});

test('emergency numbers are on every page, or on those that list them', () => {
  const path = 'content/crisis-lines.yaml';
  const everywhere = CRISIS.replaceAll('everyPage: false', 'everyPage: true');
  expect(dependentsOf(siteWith({ 'crisis-lines.yaml': everywhere }), path)).toBe('Shown on every page');
  const somewhere = CRISIS.replaceAll('everyPage: true', 'everyPage: false');
  const home = `${textOf('pages/home.mdx')}\n<CrisisLines />\n`;
  const site = siteWith({ 'crisis-lines.yaml': somewhere, 'pages/home.mdx': home });
  expect(dependentsOf(site, path)).toMatch(/^Shown on: .*“/);
});

test('sources, people and pictures name the pages that have them', () => {
  const [source] = SITE.facts.references;
  const story = textOf('articles/story.mdx');
  const picture = '/images/story/light.png';
  const site = siteWith({
    'articles/story.mdx': `${story.replace('author: practice', 'author: ada')}\nSo it is. <Cite id="${source?.id}" />\n\n![A lamp](${picture})\n`,
  });
  expect(dependentsOf(site, `content/sources/${source?.id}.yaml`)).toContain('“A story”');
  expect(dependentsOf(site, 'content/people/ada.yaml')).toContain('“A story”');
  expect(dependentsOf(site, `public${picture}`)).toBe('Shown on: “A story”');
  expect(dependentsOf(SITE, `public${picture}`)).toBe('Shown on no page');
});

test('words that depend on a fact come or go with its file', () => {
  const home = (words: string) => ({ 'pages/home.mdx': `${textOf('pages/home.mdx')}\n${words}\n` });
  const waiting = siteWith(home('<WhenKnown fact="fees, people">\nWords.\n</WhenKnown>'));
  const title = waiting.pages.find(({ path }) => path === '/')?.frontmatter.title;
  expect(dependentsOf(waiting, 'content/practice.yaml')).toBe(
    `Shown on every page; some words come or go with it on “${title}”`,
  );
  expect(dependentsOf(waiting, 'content/people/ada.yaml')).toBe(`Named on: “${title}”`);
  const other = siteWith(home('<WhileUnknown fact="reviewer">\nWords.\n</WhileUnknown>'));
  expect(dependentsOf(other, 'content/practice.yaml')).toBe('Shown on every page');
});
