import type { Nodes } from 'hast';
import { expect, test } from 'vitest';
import { NotFound } from '#components/layouts/not-found.tsx';
import { directoryOf } from '#lib/directory.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { textOf } from '../checks/issues.ts';
import { drawPage } from './draw-page.tsx';
import { all, draw, linksOf, one, wordsOf } from './markup.ts';

// What holds of every page, such as its one first heading and its first two links, is asked of all that are built (tests/build/pages.test.ts).

const STORY = '/articles/story/';
const withClass = (tree: Nodes, name: string, className: string) =>
  all(tree, name).filter(({ properties }) => [properties.className].flat().includes(className));
const factsOf = async (path: string, changed?: Record<string, string>) =>
  withClass(await drawPage(path, changed), 'ul', 'page-facts').flatMap((list) =>
    all(list, 'li').map(wordsOf),
  );

const LICENSE =
  '{ type: Licensed Mental Health Counselor, number: MH1, state: Florida, verified: 2026-11-22, record: null }';
const licensed = changedFile('people/ada.yaml', 'license: null', `license: ${LICENSE}`);
const signed = changedFile('articles/story.mdx', 'author: practice', 'author: ada');

test.each([
  ['/', ['Updated November 22, 2026']],
  ['/top/', ['By Harbor Practice', 'Updated November 22, 2026', 'About a minute to read']],
  ['/contact/', ['Updated November 22, 2026']],
  [STORY, ['By Harbor Practice', 'Updated November 21, 2026', 'About a minute to read']],
])('%s says of itself: %j', async (path, facts) => {
  expect(await factsOf(path)).toEqual(facts);
});

test('the day of a change is told to machines as well', async () => {
  expect(one(await drawPage(STORY), 'time').properties.dateTime).toBe('2026-11-21');
});

test('an article by a person is signed with the name, and with the license in full where it is known', async () => {
  expect((await factsOf(STORY, signed))[0]).toBe('By Ada Example');
  expect((await factsOf(STORY, { ...signed, ...licensed }))[0]).toBe(
    'By Ada Example, Licensed Mental Health Counselor',
  );
});

test('a review is told with who, when, and when the next is due', async () => {
  const reviewed = 'reviewed: { by: ada, on: 2026-11-20, next: 2027-11-20 }';
  const changed = changedFile('pillars/top.mdx', 'audience:', `${reviewed}\naudience:`);
  expect(await factsOf('/top/', { ...changed, ...licensed })).toContain(
    'Reviewed by Ada Example, Licensed Mental Health Counselor, on November 20, 2026; next review by November 20, 2027',
  );
});

const onwardOf = (tree: Nodes) => withClass(tree, 'nav', 'onward').flatMap(linksOf);

test('an article says where it belongs', async () => {
  expect(onwardOf(await drawPage(STORY))).toEqual(['What the smaller thing is → /below/']);
});

test('an article leads on to the articles beside it', async () => {
  const story = textOf('articles/story.mdx');
  const other = { 'articles/other.mdx': story.replace(/^heading: .*$/m, 'heading: Another story') };
  expect(onwardOf(await drawPage(STORY, other))).toEqual([
    'What the smaller thing is → /below/',
    'Another story → /articles/other/',
  ]);
});

test('a main page lists its articles below its words, unless its author did', async () => {
  expect(onwardOf(await drawPage('/below/'))).toEqual([expect.stringContaining(' → /articles/story/')]);
  const placed = changedFile(
    'pillars/below.mdx',
    /\n---\n/.exec(textOf('pillars/below.mdx'))?.[0] ?? '',
    '\n---\n<Articles />\n\n',
  );
  expect(onwardOf(await drawPage('/below/', placed))).toEqual([]);
});

test('every navigation of a page has a name of its own, and leads on the way to the page', async () => {
  const changed = changedFile('navigation.yaml', 'footer: []', 'footer: [{ title: More, pages: [top] }]');
  const [main, trail, onward, more] = all(await drawPage('/below/', changed), 'nav');
  expect([main, trail, onward, more].map((nav) => nav?.properties.ariaLabel)).toEqual([
    'Main',
    'Breadcrumb',
    'Articles on this',
    'All pages',
  ]);
  expect(trail && all(trail, 'li').map(wordsOf)).toEqual(['Home', 'Main thing', 'Smaller thing']);
});

test('a pillar offers the action at its head, and a plain page has none of its own', async () => {
  const [hero] = withClass(await drawPage('/below/'), 'div', 'hero');
  expect(hero && linksOf(hero)).toContain('Write to us → /contact/');
  expect(withClass(one(await drawPage('/contact/'), 'main'), 'a', 'button')).toEqual([]);
});

test('a pillar for partners offers at its head what it says of safety, and not the action', async () => {
  const words = '## Are you safe?\n\n<CrisisNotice />\n\n## A section';
  const file = 'pillars/below.mdx';
  const text = textOf(file).replace('audience: person', 'audience: partner').replace('## A section', words);
  const [hero] = withClass(await drawPage('/below/', { [file]: text }), 'div', 'hero');
  const [button] = hero ? withClass(hero, 'a', 'button') : [];
  expect([button && wordsOf(button), button?.properties.href]).toEqual(['Are you safe?', '#are-you-safe']);
  expect(hero && linksOf(hero).filter((link) => link.endsWith('/contact/'))).toEqual([]);
});

test('a lead is shown under the heading, line by line, where there is one', async () => {
  const lead = 'parent: top\nlead: [One line., Two lines.]';
  const leads = async (changed = {}) => withClass(await drawPage('/below/', changed), 'p', 'lead');
  const [shown] = await leads(changedFile('pillars/below.mdx', 'parent: top', lead));
  expect(shown && all(shown, 'span').map(wordsOf)).toEqual(['One line.', 'Two lines.']);
  expect(await leads()).toEqual([]);
});

test('the page for a wrong address says so and leads to every page', () => {
  const tree = draw(
    <NotFound
      words={SITE_WORDS}
      home="/"
      directory={directoryOf(siteWith(), 'en-US')}
      menu={[{ path: '/below/', label: 'Below' }]}
    />,
  );
  expect(wordsOf(one(tree, 'h1'))).toBe('There is no page at this address');
  expect(linksOf(tree).slice(0, 2)).toEqual(['Below → /below/', 'the first page → /']);
  expect(linksOf(tree)).toContain('Main thing → /top/');
});

test('a page that is to have no scripts has its structured data alone, as JSON', async () => {
  const scriptsOf = async (changed = {}) => all(await drawPage('/top/', changed), 'script');
  const [module, data] = await scriptsOf();
  // It answers questions, which are unfolded on paper.
  expect(module?.properties.src).toBe('/js/answers.js');
  expect(data?.properties).toEqual({ type: 'application/ld+json' });
  expect(JSON.parse(data ? wordsOf(data) : '')).toMatchObject({ '@context': 'https://schema.org' });
  const without = await scriptsOf(changedFile('pillars/top.mdx', 'audience:', 'scripts: false\naudience:'));
  expect(without.map(({ properties }) => properties)).toEqual([data?.properties]);
});

test('the foot of a page repeats no emergency number that its form shows, and without a form it has them', async () => {
  const contact = (words: string) =>
    drawPage('/contact/', changedFile('pages/contact.mdx', '---\n\n', `---\n\n${words}\n\n`));
  const helps = async (words: string) =>
    linksOf(one(await contact(words), 'footer')).includes('911 → tel:911');
  expect(await helps('<InquiryForm>\n  Words.\n</InquiryForm>')).toBe(false);
  expect(await helps('<CrisisLines />')).toBe(false);
  expect(await helps('Words.')).toBe(true);
});
