import type { Root } from 'hast';
import { expect, test } from 'vitest';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { LICENSE, personFile } from '#tests/person-file.ts';
import { textOf } from '../checks/issues.ts';
import { drawPage } from './draw-page.tsx';
import { all, linksOf, one, wordsOf } from './markup.ts';

const ADA = '/people/ada/';
const STORY = '/articles/story/';
const NAMED = 'Ada Example, Licensed Mental Health Counselor';
const ada = personFile('ada', 'Ada Example');
const unlicensed = personFile('ada', 'Ada Example', { license: null });
const LIST = { 'pages/contact.mdx': `${textOf('pages/contact.mdx')}\n<People />\n` };
const REVIEWED = 'reviewed: { by: ada, on: 2026-11-20, next: 2027-11-20 }\nupdated:';
const signing = (file: string) => changedFile(file, 'author: practice', 'author: ada');
const reviewing = (file: string) => changedFile(file, 'updated:', REVIEWED);

const factsIn = (tree: Root) => {
  const list = all(tree, 'ul').find(({ properties }) => [properties.className].flat().includes('page-facts'));
  if (!list) throw new Error('The page says nothing of itself');
  return list;
};
const linksBy = (tree: Root) => linksOf(factsIn(tree));
const linesBy = (tree: Root) => all(factsIn(tree), 'li').map(wordsOf);
const mainOf = (tree: Root) => one(tree, 'main');
const termsOf = (tree: Root) => all(mainOf(tree), 'dt').map(wordsOf);

test.each(['/top/', STORY])('%s is signed by the practice, with a link to its people', async (path) => {
  expect(linksBy(await drawPage(path, LIST))).toEqual(['Harbor Practice → /contact/']);
  const [link] = all(factsIn(await drawPage(path, LIST)), 'a');
  expect(link?.properties.rel).toEqual(['author']);
});

test('where no page lists the people, the practice signs in plain words', async () => {
  const tree = await drawPage(STORY);
  expect([linesBy(tree)[0], linksBy(tree)]).toEqual(['By Harbor Practice', []]);
  const marked = all(factsIn(tree), 'span').find(({ properties }) => properties.className);
  expect(marked && [marked.properties.className, wordsOf(marked)]).toEqual([['byline'], 'Harbor Practice']);
});

test.each([
  ['/top/', 'pillars/top.mdx'],
  [STORY, 'articles/story.mdx'],
  ['/contact/', 'pages/contact.mdx'],
])('%s by a person names them with the license, and leads to their page', async (path, file) => {
  const tree = await drawPage(path, { ...ada, ...signing(file) });
  expect(linesBy(tree)[0]).toBe(`By ${NAMED}`);
  expect(linksBy(tree)).toEqual([`${NAMED} → ${ADA}`]);
});

test('other pages that the practice wrote say nothing of who wrote them', async () => {
  expect(linesBy(await drawPage('/contact/', LIST))).toEqual(['Updated November 22, 2026']);
});

test('a person without a license signs and reviews in plain words', async () => {
  const tree = await drawPage(STORY, { ...unlicensed, ...signing('articles/story.mdx') });
  expect([linesBy(tree)[0], linksBy(tree)]).toEqual(['By Ada Example', []]);
  const reviewed = await drawPage('/top/', { ...unlicensed, ...reviewing('pillars/top.mdx') });
  expect(linesBy(reviewed).find((line) => line.startsWith('Reviewed'))).toMatch(
    /^Reviewed by Ada Example, on /,
  );
  expect(linksBy(reviewed)).toEqual([]);
});

test('a reviewer with a license is led to as well, and is not called the author', async () => {
  const tree = await drawPage('/top/', { ...ada, ...LIST, ...reviewing('pillars/top.mdx') });
  expect(linksBy(tree)).toEqual(['Harbor Practice → /contact/', `${NAMED} → ${ADA}`]);
  expect(all(factsIn(tree), 'a').map(({ properties }) => properties.rel)).toEqual([['author'], undefined]);
});

test('the list of the people leads to those who have a page', async () => {
  const tree = await drawPage('/contact/', {
    ...ada,
    ...LIST,
    ...personFile('ben', 'Ben Example', { license: null }),
  });
  expect(linksOf(mainOf(tree))).toContain(`Ada Example → ${ADA}`);
  expect(linksOf(mainOf(tree)).filter((link) => link.includes('Ben'))).toEqual([]);
});

const WHOLE = {
  license: { ...LICENSE, record: 'https://records.example/MH4021' },
  credentials: ['Certified Example Practitioner'],
  training: ['Master of Examples, Example University, 2009', 'Another course'],
  languages: ['en' as const, 'es' as const],
  worksWith: ['betrayal trauma', 'first conversations'],
  bio: 'Some first words.\n\nSome more.',
};

test('the page of a person shows everything that is known, in order', async () => {
  const tree = await drawPage(ADA, {
    ...personFile('ada', 'Ada Example', WHOLE),
    ...LIST,
    ...signing('articles/story.mdx'),
    ...reviewing('pillars/top.mdx'),
  });
  expect(wordsOf(one(tree, 'h1'))).toBe(NAMED);
  const main = mainOf(tree);
  expect(termsOf(tree)).toEqual([
    'License',
    'Works with',
    'Languages of sessions',
    'Training',
    'Other credentials',
  ]);
  expect(all(main, 'dd').map(wordsOf)).toEqual([
    'Licensed Mental Health Counselor, Florida license MH4021. We looked it up on November 20, 2026, and so can you: this license in the state’s record.',
    'betrayal traumafirst conversations',
    'English and Spanish',
    'Master of Examples, Example University, 2009Another course',
    'Certified Example Practitioner',
  ]);
  expect(all(main, 'h2').map(wordsOf)).toEqual([
    'Written for this site',
    'Reviewed for this site',
    'How to reach us',
  ]);
  const links = linksOf(main);
  expect(links).toContain('A story about a thing → /articles/story/');
  expect(links).toContain('What the main thing is → /top/');
  expect(links).toContain('Write to us → /contact/');
  // How, in a sentence. The ways to the practice stand at the foot of the page, and nowhere twice.
  expect(links).toContain('the form on this site → /contact/#inquiry');
  expect(wordsOf(main)).toContain('Ask for a first session');
  const record = all(main, 'a').find(({ properties }) => properties.href === WHOLE.license.record);
  expect(record?.properties.rel).toEqual(['noreferrer']);
  expect(all(main, 'p').map(wordsOf)).toEqual(expect.arrayContaining(['Some first words.', 'Some more.']));
  expect(all(one(main, 'nav'), 'li').map(wordsOf)).toEqual(['Home', 'Contact', NAMED]);
});

test('what is not known leaves no trace', async () => {
  const tree = await drawPage(ADA, ada);
  expect(termsOf(tree)).toEqual(['License']);
  expect(wordsOf(one(mainOf(tree), 'dd'))).toMatch(/We looked it up on November 20, 2026\.$/);
  expect(all(mainOf(tree), 'h2').map(wordsOf)).toEqual(['How to reach us']);
  expect(all(mainOf(tree), 'img')).toEqual([]);
});

test('whoever wrote and reviewed a page is told as who wrote it, once', async () => {
  const both = signing('articles/story.mdx')['articles/story.mdx']?.replace('updated:', REVIEWED) ?? '';
  const tree = await drawPage(ADA, { ...ada, 'articles/story.mdx': both });
  expect(all(mainOf(tree), 'h2').map(wordsOf)).toEqual(['Written for this site', 'How to reach us']);
});

test('a page that is on no list is not told', async () => {
  const story = signing('articles/story.mdx')['articles/story.mdx']?.replace(
    'updated:',
    'listed: false\nupdated:',
  );
  const tree = await drawPage(ADA, { ...ada, 'articles/story.mdx': story ?? '' });
  expect(all(mainOf(tree), 'h2').map(wordsOf)).toEqual(['How to reach us']);
});

const PHOTO: Picture = { src: '/images/ada/photo.jpg', width: 900, height: 1200, bytes: 90_000 };

test('a photograph is shown in the sizes that a build makes of it, and says who it is', async () => {
  const tree = await drawPage(ADA, personFile('ada', 'Ada Example', { photo: PHOTO.src }), [PHOTO]);
  const { properties } = one(mainOf(tree), 'img');
  expect(properties).toMatchObject({ alt: 'Ada Example', width: 900, height: 1200 });
  expect(String(properties.srcSet)).toContain('/pictures/480/images/ada/photo.jpg.webp 480w');
  expect(properties.loading).toBeUndefined();
});

test('without its file, it is not shown', async () => {
  const tree = await drawPage(ADA, personFile('ada', 'Ada Example', { photo: PHOTO.src }), []);
  expect(all(mainOf(tree), 'img')).toEqual([]);
});
