import { expect, test } from 'vitest';
import { CrisisLines } from '#components/facts/crisis-lines.tsx';
import { Breadcrumbs } from '#components/navigation/breadcrumbs.tsx';
import { Contents } from '#components/navigation/contents.tsx';
import { Footer } from '#components/navigation/footer.tsx';
import { Header } from '#components/navigation/header.tsx';
import { LeaveLink, type LeaveLinkProps } from '#components/navigation/leave-link.tsx';
import { Menu } from '#components/navigation/menu.tsx';
import type { CrisisLine } from '#lib/content/model/facts-schema.ts';
import { toReachable } from '#lib/content/practice/to-reachable.ts';
import { type SiteChrome, siteChromeOf } from '#lib/page-view.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';
import { all, draw, linksOf, one, wordsOf } from './markup.ts';

const around = (changed: Partial<SiteChrome> = {}): SiteChrome => ({
  ...siteChromeOf(siteWith()),
  ...changed,
});
const currentIn = (tree: ReturnType<typeof draw>) =>
  [...all(tree, 'a'), ...all(tree, 'span')]
    .filter(({ properties }) => properties.ariaCurrent === 'page')
    .map(wordsOf);

const crumbs = (...labels: string[]) =>
  labels.map((navLabel) => pageWith({ navLabel }, undefined, `pages/${navLabel.toLowerCase()}.mdx`));

test('breadcrumbs are an ordered list in a landmark of their name', () => {
  const tree = draw(<Breadcrumbs trail={crumbs('Home', 'One', 'Two')} />);
  expect(one(tree, 'nav').properties.ariaLabel).toBe('Breadcrumb');
  expect(all(one(tree, 'ol'), 'li').map(wordsOf)).toEqual(['Home', 'One', 'Two']);
});

test('every breadcrumb but the last is a link', () => {
  expect(linksOf(draw(<Breadcrumbs trail={crumbs('Home', 'One', 'Two')} />))).toEqual([
    'Home → /',
    'One → /one/',
  ]);
});

test('the last breadcrumb is the page itself', () => {
  expect(currentIn(draw(<Breadcrumbs trail={crumbs('Home', 'One')} />))).toEqual(['One']);
});

test.each([0, 1])('a trail of %i pages is not drawn', (length) => {
  expect(draw(<Breadcrumbs trail={crumbs('Home').slice(0, length)} />).children).toEqual([]);
});

const contents = (body: string) =>
  draw(<Contents headings={pageWith({}, body).headings} hasSources={false} />);

test('the contents are the headings of the second level, in order', () => {
  const tree = contents('## One\n\n### Deeper\n\n## Two\n\n## Three');
  for (const list of all(tree, 'ol')) {
    expect(linksOf(list)).toEqual(['One → #one', 'Two → #two', 'Three → #three']);
  }
});

test('of the two lists of contents, each is left out on one size of screen', () => {
  const [details, div] = one(contents('## One\n\n## Two\n\n## Three'), 'nav').children;
  expect(details).toMatchObject({ tagName: 'details', properties: { className: ['lg:hidden'] } });
  expect(div).toMatchObject({ tagName: 'div', properties: { className: ['max-lg:hidden'] } });
});

test('the contents are a landmark of their name', () => {
  expect(one(contents('## One\n\n## Two\n\n## Three'), 'nav').properties.ariaLabel).toBe('On this page');
});

test('a page with two sections has no contents', () => {
  expect(contents('## One\n\n### Deeper\n\n### And deeper\n\n## Two').children).toEqual([]);
});

test('a menu marks the page that it stands on', () => {
  const items = [
    { path: '/one/', label: 'One' },
    { path: '/two/', label: 'Two' },
  ];
  expect(currentIn(draw(<Menu items={items} path="/two/" />))).toEqual(['Two']);
});

test('the header is a landmark with the main navigation', () => {
  const header = one(draw(<Header surroundings={around()} path="/" scripts />), 'header');
  expect(one(header, 'nav').properties.ariaLabel).toBe('Main');
});

test('the header leads away, home, to the pages of the menu, and to the action', () => {
  const links = linksOf(draw(<Header surroundings={around()} path="/" scripts />));
  expect([...new Set(links)]).toEqual([
    'Leave this site → https://www.weather.gov/',
    'Harbor Practice → /',
    'Main thing → /top/',
    'Start → /contact/',
  ]);
});

test('the header marks the home page on the home page', () => {
  expect(currentIn(draw(<Header surroundings={around()} path="/" scripts />))).toEqual(['Harbor Practice']);
});

test('the header marks the page of the menu in both of its menus', () => {
  expect(currentIn(draw(<Header surroundings={around()} path="/top/" scripts />))).toEqual([
    'Main thing',
    'Main thing',
  ]);
});

test('on a page without an address the header marks none', () => {
  expect(currentIn(draw(<Header surroundings={around()} path={null} scripts />))).toEqual([]);
});

const footer = (changed?: Partial<SiteChrome>, path: string | null = '/') =>
  one(draw(<Footer surroundings={around(changed)} path={path} />), 'footer');

test('the footer has a section on help, named by its heading', () => {
  const section = one(footer(), 'section');
  expect(one(section, 'h2').properties.id).toBe(section.properties.ariaLabelledBy?.toString());
});

const GROUPS = [
  { title: 'Therapy', items: [{ path: '/top/', label: 'Main thing' }] },
  { title: 'The practice', items: [{ path: '/contact/', label: 'Contact' }] },
];

test('the footer lists pages in groups, each under its title', () => {
  const nav = one(footer({ footer: GROUPS }), 'nav');
  expect(nav.properties.ariaLabel).toBe('All pages');
  expect(all(nav, 'section').map(wordsOf)).toEqual(['TherapyMain thing', 'The practiceContact']);
  expect(linksOf(nav)).toEqual(['Main thing → /top/', 'Contact → /contact/']);
});

test('a footer without pages has no list of them', () => {
  expect(all(footer({ footer: [] }), 'nav')).toEqual([]);
});

test('the footer marks the page that it stands on', () => {
  expect(currentIn(draw(<Footer surroundings={around({ footer: GROUPS })} path="/top/" />))).toEqual([
    'Main thing',
  ]);
});

test('the footer shows the lines for emergencies', () => {
  expect(linksOf(one(footer(), 'section'))).toEqual(['911 → tel:911']);
});

const lines = (changed: Partial<CrisisLine> = {}) => {
  const line: CrisisLine = {
    id: 'one',
    name: 'One Line',
    purpose: 'If it hurts',
    call: '1-800-555-0100',
    text: null,
    chat: null,
    everyPage: true,
    checked: '2026-11-22',
    source: 'https://example.org/',
  };
  return draw(<CrisisLines lines={[toReachable({ ...line, ...changed })]} />);
};

test('a line for emergencies says its name, its purpose and its number', () => {
  expect(wordsOf(one(lines(), 'li'))).toBe('One Line. If it hurts: call 1-800-555-0100.');
});

test('a number to call is a link that calls', () => {
  expect(linksOf(lines())).toEqual(['1-800-555-0100 → tel:+18005550100']);
});

test('a number to text is a link that texts', () => {
  expect(linksOf(lines({ text: { to: '988', say: null } }))).toContain('988 → sms:988');
});

test('a full number is called and texted in its global form, and read with its hyphens', () => {
  const links = linksOf(lines({ call: '305-555-0142', text: { to: '1-800-555-0143', say: null } }));
  expect(links).toEqual(['305-555-0142 → tel:+13055550142', '1-800-555-0143 → sms:+18005550143']);
});

test('a word to text is said before the number', () => {
  const tree = lines({ text: { to: '741741', say: 'HOME' } });
  expect(wordsOf(one(tree, 'li'))).toContain(', text HOME to 741741');
});

test('a chat is a link to its site', () => {
  expect(linksOf(lines({ chat: 'https://chat.example.org/start' }))).toContain(
    'chat.example.org → https://chat.example.org/start',
  );
});

const leaveLink = (changed: Partial<LeaveLinkProps>) => (
  <LeaveLink to="https://example.org/" privateReading="/private/" scripts {...changed} />
);

test('the way out tells the next site nothing', () => {
  const link = one(draw(leaveLink({ privateReading: null })), 'a');
  expect(link.properties).toMatchObject({ href: 'https://example.org/', rel: ['noreferrer', 'nofollow'] });
});

test('the way out says how else to leave, where a script listens for it', () => {
  expect(all(draw(leaveLink({})), 'span').map(({ properties }) => properties.id)).toEqual([
    'leave-hint',
    'leave-status',
  ]);
  expect(all(draw(leaveLink({ scripts: false })), 'span')).toEqual([]);
});

test('that private reading is on is hidden until a script finds it on', () => {
  const [, note] = all(draw(leaveLink({})), 'a');
  expect(note?.properties).toMatchObject({ href: '/private/', hidden: true });
  expect(all(draw(leaveLink({ scripts: false })), 'a')).toHaveLength(1);
});
