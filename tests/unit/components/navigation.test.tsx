import { expect, test } from 'vitest';
import { CrisisLines } from '#components/facts/crisis-lines.tsx';
import { Breadcrumbs } from '#components/navigation/breadcrumbs.tsx';
import { Contents } from '#components/navigation/contents.tsx';
import { Footer } from '#components/navigation/footer.tsx';
import { Header } from '#components/navigation/header.tsx';
import { LeaveLink, type LeaveLinkProps } from '#components/navigation/leave-link.tsx';
import { LeaveStatus } from '#components/navigation/leave-status.tsx';
import type { CrisisLine } from '#lib/content/model/crisis-line.ts';
import { practiceInWords } from '#lib/content/practice/practice-in-words.ts';
import { toReachable } from '#lib/content/practice/to-reachable.ts';
import { type SiteChrome, siteChromeOf } from '#lib/site-chrome.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { FILLED_PRACTICE } from '#tests/filled-facts.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '#tools/copies/write-page.ts';
import { all, draw, linksOf, one, wordsOf } from './markup.ts';

const chrome = siteChromeOf(siteWith(), SITE_WORDS);
const currentIn = (tree: ReturnType<typeof draw>) =>
  [...all(tree, 'a'), ...all(tree, 'span')]
    .filter(({ properties }) => properties.ariaCurrent === 'page')
    .map(wordsOf);

const crumbs = (...labels: string[]) =>
  draw(
    <Breadcrumbs
      words={SITE_WORDS}
      trail={labels.map((navLabel) =>
        pageWith({ navLabel }, undefined, `pages/${navLabel.toLowerCase()}.mdx`),
      )}
    />,
  );

test('breadcrumbs are an ordered list of links, and the last of them is the page itself', () => {
  const tree = crumbs('Home', 'One', 'Two');
  expect(all(one(tree, 'ol'), 'li').map(wordsOf)).toEqual(['Home', 'One', 'Two']);
  expect(linksOf(tree)).toEqual(['Home → /', 'One → /one/']);
  expect(currentIn(tree)).toEqual(['Two']);
});

test('a trail of one page is not drawn', () => {
  expect(crumbs('Home').children).toEqual([]);
});

const contents = (body: string) =>
  draw(<Contents words={SITE_WORDS} headings={pageWith({}, body).headings} hasSources={false} />);

test('the contents are the headings of the second level, in order and once, folded until the stylesheet opens them', () => {
  const nav = one(contents('## One\n\n### Deeper\n\n## Two\n\n## Three'), 'nav');
  expect(nav.properties.ariaLabel).toBe('On this page');
  expect(nav.children).toMatchObject([{ tagName: 'details', properties: { className: ['unfolds'] } }]);
  expect(linksOf(nav)).toEqual(['One → #one', 'Two → #two', 'Three → #three']);
});

test('a page with two sections has no contents', () => {
  expect(contents('## One\n\n### Deeper\n\n### And deeper\n\n## Two').children).toEqual([]);
});

test('the header leads away, home, to the pages of the menu, and to the action', () => {
  const links = linksOf(draw(<Header elsewhere={[]} chrome={chrome} path="/" scripts />));
  expect(links).toEqual([
    'Leave this site → https://www.weather.gov/',
    'Harbor Practice → /',
    'Main thing → /top/',
    'Start → /contact/',
  ]);
});

test.each([
  ['/', ['Harbor Practice']],
  ['/top/', ['Main thing']],
  [null, []],
])('on %s the header marks %j, in its menu', (path, marked) => {
  expect(currentIn(draw(<Header elsewhere={[]} chrome={chrome} path={path} scripts />))).toEqual(marked);
});

const EVERYTHING: SiteChrome = {
  ...chrome,
  known: practiceInWords({ ...siteWith().facts.practice, ...FILLED_PRACTICE }, SITE_WORDS),
};

test('the foot of a page says who this is and how to reach it, and while nothing of it is known, nothing', () => {
  const heads = (of: SiteChrome) =>
    all(draw(<Footer chrome={of} path="/" hasCrisisLines={false} />), 'h2').map(wordsOf);
  const of = (known: Partial<SiteChrome['known']>) => ({ ...chrome, known: { ...chrome.known, ...known } });
  expect(heads(chrome)).not.toContain('Harbor Practice');
  const foot = draw(<Footer chrome={EVERYTHING} path="/" hasCrisisLines={false} />);
  const [section] = all(foot, 'section').filter(
    ({ properties }) => String(properties.ariaLabelledBy) === 'practice-facts',
  );
  if (!section) throw new Error('The foot of the page says nothing of the practice.');
  expect(all(section, 'li').map(wordsOf)).toEqual([
    'Registered as Example & Daughters Counseling, P.L.L.C.',
    'Call (305) 555-0100',
    'Write to care@example.org',
    'We answer within one working day.',
    'Brickell office: 123 Main Street, Suite 4B, Miami, FL 33131',
    'Orlando office: 1234 Oak Avenue, Orlando, FL 32801-1234',
    expect.stringMatching(/^You can reach someone at these hours:/),
    'Monday and Wednesday, 9 a.m. to 5:30 p.m.',
    'Tuesday and Thursday, 11 a.m. to 8 p.m.',
    'Friday, 8 a.m. to noon',
  ]);
  // One fact is enough, and it stands alone.
  expect(heads(of({ replyWithin: 'within a day' }))).toContain('Harbor Practice');
  expect(heads(of({ fees: 'As agreed.', languages: 'English' }))).not.toContain('Harbor Practice');
});

test('the header has the number to call, except where the emergency numbers stand, and never before the way out', () => {
  const links = (path: string, of = EVERYTHING) =>
    linksOf(draw(<Header elsewhere={[]} chrome={of} path={path} scripts />));
  const call = 'Call (305) 555-0100 → tel:+13055550100';
  expect(links('/top/')).toContain(call);
  expect(links('/top/')[0]).toBe('Leave this site → https://www.weather.gov/');
  expect(links('/crisis/', { ...EVERYTHING, crisisPath: '/crisis/' })).not.toContain(call);
  expect(links('/top/', chrome).join()).not.toContain('tel:');
});

const GROUPS = [
  { title: 'Therapy', items: [{ path: '/top/', label: 'Main thing' }] },
  { title: 'The practice', items: [{ path: '/contact/', label: 'Contact' }] },
];
const footer = (groups: SiteChrome['footer'] = [], hasCrisisLines = false) =>
  draw(<Footer chrome={{ ...chrome, footer: groups }} path="/top/" hasCrisisLines={hasCrisisLines} />);

test('the footer shows the lines for emergencies, in a section named by its heading', () => {
  const section = one(footer(), 'section');
  expect(one(section, 'h2').properties.id).toBe(section.properties.ariaLabelledBy?.toString());
  expect(linksOf(section)).toEqual(['911 → tel:911']);
});

test('a page that shows the lines for emergencies itself has them once', () => {
  expect(linksOf(footer([], true))).not.toContain('911 → tel:911');
});

test('the footer lists pages in groups, each under its title, and marks the page that it stands on', () => {
  const nav = one(footer(GROUPS), 'nav');
  expect(all(nav, 'section').map(wordsOf)).toEqual(['TherapyMain thing', 'The practiceContact']);
  expect(linksOf(nav)).toEqual(['Main thing → /top/', 'Contact → /contact/']);
  expect(currentIn(footer(GROUPS))).toEqual(['Main thing']);
});

test('a footer without pages has no list of them', () => {
  expect(all(footer(), 'nav')).toEqual([]);
});

const LINE: CrisisLine = {
  id: 'one',
  name: 'One Line',
  purpose: 'If it hurts',
  call: '1-800-555-0100',
  text: null,
  chat: null,
  hours: null,
  languages: [],
  ways: [],
  everyPage: true,
  checked: '2026-11-22',
  source: 'https://example.org/',
};
const drawLine = (changed: Partial<CrisisLine> = {}) =>
  draw(<CrisisLines lines={[toReachable({ ...LINE, ...changed }, SITE_WORDS)]} />);

test('a line for emergencies says its name, its purpose and its number, which is a link that calls', () => {
  expect(wordsOf(one(drawLine(), 'li'))).toBe('One Line. If it hurts: call 1-800-555-0100.');
  expect(linksOf(drawLine())).toEqual(['1-800-555-0100 → tel:+18005550100']);
});

test('a number to text is a link that texts, with the word to text before it, and a chat one to its site', () => {
  const tree = drawLine({ text: { to: '741741', say: 'HOME' }, chat: 'https://chat.example.org/start' });
  expect(wordsOf(one(tree, 'li'))).toContain(', text HOME to 741741, or chat through chat.example.org.');
  expect(linksOf(tree).slice(1)).toEqual([
    '741741 → sms:741741',
    'chat.example.org → https://chat.example.org/start',
  ]);
});

test('hours are said where someone has read them, and nothing is said where no one has', () => {
  expect(wordsOf(one(drawLine(), 'li'))).not.toContain('Answers');
  const hours = { when: 'day and night', source: 'https://example.org/' };
  expect(wordsOf(one(drawLine({ hours }), 'li'))).toContain('1-800-555-0100. Answers day and night.');
});

const WAY = { language: null, press: null, text: null, page: null, source: 'https://example.org/' };

test('a way in Spanish is told in Spanish, with its tag, and each number of it is one tap', () => {
  const text = { to: '988', say: 'AYUDA' };
  const tree = drawLine({ ways: [{ ...WAY, for: null, language: 'es', call: '988', press: '2', text }] });
  const also = one(tree, 'span');
  expect(also.properties.lang).toBe('es');
  expect(wordsOf(also)).toBe('En español: llame al 988 y oprima 2 o envíe la palabra AYUDA al 988.');
  expect(linksOf(also)).toEqual(['988 → tel:988', '988 → sms:988']);
});

test('a way for some readers is told where all of a line is, and left out where it is brief', () => {
  const line = toReachable(
    {
      ...LINE,
      languages: ['es', 'ht'],
      ways: [
        { ...WAY, for: 'Veterans', call: '988', press: '1', text: { to: '838255', say: null } },
        { ...WAY, for: 'To report it online', call: null, page: 'https://report.example.org/start' },
      ],
    },
    SITE_WORDS,
  );
  expect(all(draw(<CrisisLines lines={[line]} />), 'span').map(wordsOf)).toEqual([
    'También en español.',
    'Also in Haitian Creole.',
    'Veterans: call 988 and press 1, or text 838255.',
    'To report it online: report.example.org.',
  ]);
  expect(all(draw(<CrisisLines lines={[line]} brief />), 'span').map(wordsOf)).toEqual([
    'También en español.',
  ]);
});

test('a full number is texted in its global form, and read with its hyphens', () => {
  expect(linksOf(drawLine({ text: { to: '1-800-555-0143', say: null } }))).toContain(
    '1-800-555-0143 → sms:+18005550143',
  );
});

const leaveLink = (changed: Partial<LeaveLinkProps> = {}) =>
  draw(
    <LeaveLink
      words={SITE_WORDS}
      to="https://example.org/"
      privateReading="/private/"
      scripts
      {...changed}
    />,
  );

test('the way out tells the next site nothing', () => {
  expect(one(leaveLink({ privateReading: null }), 'a').properties).toMatchObject({
    href: 'https://example.org/',
    rel: ['noreferrer', 'nofollow'],
  });
});

test('how else to leave, and that private reading is on, is said where a script can tell', () => {
  expect(all(leaveLink(), 'span').map(({ properties }) => properties.id)).toEqual(['leave-hint']);
  expect(all(leaveLink(), 'a')[1]?.properties).toMatchObject({ href: '/private/', hidden: true });
  expect(leaveLink({ scripts: false }).children).toHaveLength(1);
  expect(all(leaveLink({ scripts: false }), 'svg')).toEqual([]);
});

test('there is something to say for each press of Shift, and nothing before', () => {
  const [status] = all(draw(<LeaveStatus words={SITE_WORDS} />), 'p');
  expect(status?.children).toEqual([]);
  expect(status?.properties).toMatchObject({
    data1: /2 more times/,
    data2: /1 more time /,
    data3: /Leaving/,
  });
});
