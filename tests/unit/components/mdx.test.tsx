import { expect, test } from 'vitest';
import { DRAWINGS } from '#components/diagrams/drawings.ts';
import { Hours } from '#components/facts/hours.tsx';
import { PageList } from '#components/mdx/lists/page-lists.tsx';
import { Questions } from '#components/mdx/lists/questions.tsx';
import { ContactWays } from '#components/mdx/practice/contact-ways.tsx';
import { Fees } from '#components/mdx/practice/facts.tsx';
import { NoticeStatus } from '#components/mdx/practice/notice-status.tsx';
import { People } from '#components/mdx/practice/people.tsx';
import { SourceList } from '#components/mdx/reading/sources.tsx';
import type { Practice } from '#lib/content/model/facts-schema.ts';
import { practiceInWords } from '#lib/content/practice/practice-in-words.ts';
import { SITE_WORDS } from '#lib/words/words.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith, writePage } from '#tools/copies/write-page.ts';
import { drawBody } from './draw-page.tsx';
import { all, draw, linksOf, one, wordsOf } from './markup.ts';

const drawQuestions = (answer = 'Yes.') =>
  draw(<Questions faq={pageWith({ faq: [{ question: 'Is it so?', answer }] }).faq} />);

test('a question is a heading in the summary of its answer, which is closed until it is asked for', () => {
  const details = one(drawQuestions(), 'details');
  expect(details.children[0]).toMatchObject({ tagName: 'summary', children: [{ tagName: 'h3' }] });
  expect(wordsOf(one(details, 'h3'))).toBe('Is it so?');
  expect(details.properties).toEqual({ id: 'answer-is-it-so' });
});

test('an answer keeps its links and its lists', () => {
  const tree = drawQuestions('Read [this](/this/).\n\n* one\n* two');
  expect(linksOf(tree)).toEqual(['this → /this/']);
  expect(all(tree, 'li').map(wordsOf)).toEqual(['one', 'two']);
});

test('a mark in an answer shows its words alone', () => {
  const tree = drawQuestions('It is <Confirm id="so">really so</Confirm>.');
  expect(one(tree, 'p').children).toEqual([
    expect.objectContaining({ type: 'text', value: 'It is really so.' }),
  ]);
});

test('related pages are links with their headings, each with its summary where it has one', () => {
  const pages = [
    pageWith({ heading: 'What one is', summary: 'On one.' }, undefined, 'pillars/one.mdx'),
    pageWith({ heading: 'What two is' }, undefined, 'pillars/two.mdx'),
  ];
  const tree = draw(<PageList pages={pages} />);
  expect(linksOf(tree)).toEqual(['What one is → /one/', 'What two is → /two/']);
  expect(all(tree, 'li').map((item) => all(item, 'p').map(wordsOf))).toEqual([['On one.'], []]);
});

test('a box of the practice says whose it is before it says anything else', async () => {
  const tree = await drawBody('<PracticeNote title="What is known">\nLittle.\n</PracticeNote>');
  expect(one(tree, 'section').properties).toMatchObject({ role: 'note', ariaLabel: 'What is known' });
  expect(all(tree, 'p').map(wordsOf)).toEqual(['What is known', 'Added by Harbor Practice', 'Little.']);
});

test('a paragraph that is a mark from its first word to its last is a paragraph still', async () => {
  const tree = await drawBody('Before.\n\n<Confirm id="so">All *of it*.</Confirm>\n\nAfter.');
  expect(all(tree, 'p').map(wordsOf)).toEqual(['Before.', 'All of it.', 'After.']);
});

test('the sides of a comparison are sections with headings', async () => {
  const tree = await drawBody(
    '<Comparison>\n<Side title="One">\n* a\n</Side>\n\n<Side title="Two">\n* b\n</Side>\n</Comparison>',
  );
  expect(all(tree, 'section').map((side) => wordsOf(one(side, 'h3')))).toEqual(['One', 'Two']);
});

const inWords = (known: Partial<Practice>) =>
  practiceInWords({ ...siteWith().facts.practice, ...known }, SITE_WORDS);
const drawWays = (known: Partial<Practice>) =>
  draw(<ContactWays words={SITE_WORDS} practice={inWords(known)} formPath={null} />);

test('where no way to reach the practice is known, or its hours alone, the page says so, or leads to the form', async () => {
  expect(
    wordsOf(one(drawWays({ hours: [{ days: ['monday'], opens: '09:00', closes: '17:30' }] }), 'p')),
  ).toMatch(/^The practice has not yet given/);
  expect(linksOf(await drawBody('<ContactWays />'))).toEqual(['the form on this site → /contact/#inquiry']);
  expect(linksOf(await drawBody('<ContactWays />', { inquiryAction: null }))).toEqual([]);
});

test('what is known of the ways to reach the practice is shown in one order, as people read it, with links', () => {
  const tree = drawWays({
    phone: '+13055551234',
    email: 'a@example.org',
    locations: [
      { name: null, street: '1 Main St', city: 'Miami', state: 'FL', postalCode: '33101', geo: null },
    ],
    hours: [{ days: ['monday'], opens: '09:00', closes: '17:30' }],
  });
  expect(all(tree, 'li').map(wordsOf)).toEqual([
    'Call (305) 555-1234',
    'Write to a@example.org',
    '1 Main St, Miami, FL 33101 (see it on a map)',
    'You can reach someone at these hours:Monday, 9 a.m. to 5:30 p.m.',
    'Monday, 9 a.m. to 5:30 p.m.',
  ]);
  expect(linksOf(tree)).toEqual([
    '(305) 555-1234 → tel:+13055551234',
    'a@example.org → mailto:a@example.org',
    'see it on a map → https://www.openstreetmap.org/search?query=1+Main+St%2C+Miami%2C+FL+33101',
  ]);
});

test('no line of the hours ends between a time and its half of the day', () => {
  const [item] = all(draw(<Hours words={SITE_WORDS} hours={['Monday, 9 a.m. to 5:30 p.m.']} />), 'li');
  expect(item?.children).toMatchObject([{ type: 'text', value: 'Monday, 9\u00a0a.m. to 5:30\u00a0p.m.' }]);
  expect(all(draw(<Hours words={SITE_WORDS} hours={[]} />), 'p')).toEqual([]);
});

test('a reference leads to its entry in the list, and the entry leads back to each place', async () => {
  const words = 'One <Cite id="example-2020" />. Two <Cite id="example-2020" />.\n\n<SourceList />';
  const tree = await drawBody(words, { site: siteWith({ 'pillars/top.mdx': writePage({}, words) }) });
  expect(linksOf(tree)).toEqual([
    '(Example, 2020) → #source-example-2020',
    '(Example, 2020) → #source-example-2020',
    'https://doi.org/10.1000/example.2020 → https://doi.org/10.1000/example.2020',
    'Back to the text, first place → #cite-example-2020-1',
    'Back to the text, second place → #cite-example-2020-2',
  ]);
  const ids = all(tree, 'a').flatMap(({ properties }) => properties.id ?? []);
  expect(ids).toEqual(['cite-example-2020-1', 'cite-example-2020-2']);
  expect(one(tree, 'li').properties.id).toBe('source-example-2020');
});

test('a source that no one found is listed as such', () => {
  const source = { id: 'x', inText: '(X)', entry: [{ text: 'X.', italic: false }], url: null, isbn: null };
  const tree = draw(<SourceList words={SITE_WORDS} sources={[{ ...source, verified: false, cites: [] }]} />);
  expect(wordsOf(one(tree, 'li'))).toBe('X. (We have not verified this source.)');
});

test('a care card says in words how soon', async () => {
  const tree = await drawBody('<CareCard urgency="now" action="Call 911">\n* you are hurt\n</CareCard>');
  expect(wordsOf(one(tree, 'p'))).toBe('Right now: Call 911 if');
});

test('a crisis notice shows 911 and 988 where no line is named, and else the lines that are', async () => {
  expect(all(await drawBody('<CrisisNotice />'), 'li').map(wordsOf)).toEqual([
    'Emergency. If you are in danger: call 911. Answers day and night.',
  ]);
  expect(linksOf(await drawBody('<CrisisNotice lines="domestic-violence" />'))).toEqual([
    '1-800-000-0000 → tel:+18000000000',
  ]);
});

test('a reflection list has a box with its words for each item, without a name, in a form that sends nothing and is not filled in again', async () => {
  const tree = await drawBody(
    '<ReflectionList title="This week">\n* I slept *badly*.\n* I hid something.\n</ReflectionList>',
  );
  expect(all(tree, 'label').map(wordsOf)).toEqual(['I slept badly.', 'I hid something.']);
  for (const { properties } of all(tree, 'input')) {
    expect(properties).toEqual({ type: 'checkbox', form: 'ticks-1' });
  }
  const [group] = all(tree, 'div').filter(({ properties }) => properties.role === 'group');
  const [title] = all(tree, 'p');
  expect(title && wordsOf(title)).toBe('This week');
  expect(group?.properties.ariaLabelledBy).toEqual([title?.properties.id]);
  expect(one(tree, 'form').properties).toEqual({ id: 'ticks-1', method: 'dialog', autoComplete: ['off'] });
});

test('each reflection list of a page has a form of its own', async () => {
  const list = '<ReflectionList title="This week">\n* I slept.\n</ReflectionList>';
  const tree = await drawBody(`${list}\n\n${list}`);
  expect(all(tree, 'form').map(({ properties }) => properties.id)).toEqual(['ticks-1', 'ticks-2']);
  expect(all(tree, 'input').map(({ properties }) => properties.form)).toEqual(['ticks-1', 'ticks-2']);
});

test('a photograph has its size, its smaller copies and its words', async () => {
  const figure = '<Figure src="/images/home/room.jpg" alt="A room" />';
  const site = siteWith({ 'pillars/top.mdx': writePage({}, figure) });
  const img = one(await drawBody(figure, { site }), 'img');
  expect(img.properties).toMatchObject({
    src: '/pictures/960/images/home/room.jpg.webp',
    alt: 'A room',
    width: 1200,
    height: 800,
    loading: 'lazy',
  });
  expect(String(img.properties.srcSet)).toContain('/pictures/480/images/home/room.jpg.webp 480w');
});

const drawFees = (known: Partial<Practice> = {}) =>
  all(draw(<Fees words={SITE_WORDS} practice={inWords(known)} />), 'dd').map(wordsOf);

test('a fee that is not known is asked for, and one that is known is shown', () => {
  const ask = 'Please ask us. The practice has not put this on the site yet.';
  expect(drawFees()).toEqual([ask, ask]);
  expect(drawFees({ fees: 'As agreed.' })).toEqual(['As agreed.', ask]);
});

test('a person is shown with the license type, or with the word that it is not confirmed', () => {
  const license = {
    type: 'Licensed Mental Health Counselor',
    number: '1',
    state: 'Florida' as const,
    verified: '2026-11-22',
    record: null,
  };
  const person = {
    name: 'Ada Example',
    credentials: [],
    training: [],
    languages: [],
    worksWith: [],
    photo: null,
    bio: null,
  };
  const tree = draw(
    <People
      words={SITE_WORDS}
      people={[
        { ...person, license, path: '/people/ada/' },
        { ...person, name: 'Ben', license: null, path: null },
      ]}
    />,
  );
  expect(all(tree, 'li').map(wordsOf)).toEqual([
    'Ada ExampleLicensed Mental Health Counselor, Florida license 1',
    'BenLicense type: not yet confirmed to this site.',
  ]);
});

test('a notice is a template until it is approved', () => {
  const notice = { page: 'x', name: 'Notice', law: '1 CFR 1.1', approved: null };
  expect(wordsOf(draw(<NoticeStatus words={SITE_WORDS} notice={notice} />))).toMatch(
    /^This is a template and not in force\./,
  );
  const approved = { by: 'Counsel', on: '2026-12-01', effective: '2027-01-01' };
  const tree = draw(<NoticeStatus words={SITE_WORDS} notice={{ ...notice, approved }} />);
  expect(wordsOf(tree)).toBe('Notice (1 CFR 1.1). In force from January 1, 2027.');
});

test('the list of all questions leads to each answer', async () => {
  expect(linksOf(await drawBody('<AllQuestions />'))).toEqual([
    'Is this a test? → /top/#answer-is-this-a-test',
  ]);
});

test.each([
  ['AllPages', ['/top/', '/below/', '/articles/story/', '/contact/', '/']],
  ['AllArticles', ['/below/', '/articles/story/', '/articles/feed.xml']],
  ['Articles', ['/articles/story/']],
  ['RelatedServices', ['/top/']],
])('on /below/, <%s /> leads to %j', async (name, paths) => {
  const tree = await drawBody(`<${name} />`, { path: '/below/' });
  expect(all(tree, 'a').map(({ properties }) => properties.href)).toEqual(paths);
});

test('the switch for private reading cannot be used before its script is there, and no browser sets it again', async () => {
  const tree = await drawBody('<PrivateReading />');
  expect(one(tree, 'form').properties).toEqual({ method: 'dialog', autoComplete: ['off'] });
  expect(one(tree, 'input').properties).toMatchObject({ type: 'checkbox', disabled: true });
  expect(wordsOf(one(tree, 'label'))).toBe('Read privately in this tab');
});

test('the box to search with names its script, and nothing typed in it can be sent or kept', async () => {
  const tree = await drawBody('<Search />');
  expect(one(tree, 'search').properties).toMatchObject({ dataModule: '/js/search.js' });
  expect(all(tree, 'form')).toEqual([]);
  const { properties } = one(tree, 'input');
  expect(properties).toMatchObject({ type: 'search', autoComplete: ['off'], spellCheck: 'false' });
  expect(properties).not.toHaveProperty('name');
});

test('what is shown first to whoever may be in danger comes with the box, and is not drawn', async () => {
  const { content } = one(await drawBody('<Search />'), 'template');
  if (!content) throw new Error('The template is empty.');
  const [item] = all(content, 'li');
  expect(item?.properties).toMatchObject({ dataPath: '/contact/', dataWords: expect.stringMatching(/boat/) });
  expect(linksOf(content)).toEqual(['How to reach us → /contact/', '911 → tel:911']);
});

test('the script of the search finds its four parts in their order, and the words it says', async () => {
  const search = one(await drawBody('<Search />'), 'search');
  const parts = search.children.filter((child) => child.type === 'element');
  expect(parts.map(({ tagName }) => tagName)).toEqual(['label', 'input', 'p', 'ol', 'noscript']);
  expect(parts[0]?.properties.htmlFor).toEqual([parts[1]?.properties.id]);
  expect(parts[2]?.properties).toMatchObject({ role: 'status' });
  for (const said of ['dataWaiting', 'dataFound', 'dataNone', 'dataFailed']) {
    expect(parts[2]?.properties[said]).toMatch(/\w/);
  }
});

test('room to write is as many lines as its author wants, and nothing to type into', async () => {
  const tree = await drawBody('<WriteIn words="I can call" lines="3" />\n\n<WriteIn words="I sleep at" />');
  const [three, one] = all(tree, 'div').map((box) => all(box, 'span'));
  expect([three?.length, one?.length]).toEqual([3, 1]);
  expect(three?.every(({ properties }) => properties.ariaHidden === 'true')).toBe(true);
  expect([...all(tree, 'input'), ...all(tree, 'textarea')]).toEqual([]);
});

test('a sheet shows numbers without the addresses that no one taps on paper', async () => {
  const sheet = {
    'plans/hour.mdx': writePage(
      { title: 'An hour', heading: 'An hour', navLabel: 'Hour', parent: 'top' },
      '<CrisisNotice />',
    ),
  };
  const links = linksOf(await drawBody('<CrisisNotice />', { site: siteWith(sheet), path: '/plans/hour/' }));
  expect(links).not.toEqual([]);
  expect(links.filter((link) => link.includes('http'))).toEqual([]);
});

test('a glossary shows its letters, and a term what else it is called', async () => {
  const text = '<Glossary />\n\n## A\n\n### Anchor\n\n<AlsoCalled words="drag" />\n\nIt holds.';
  const site = siteWith({
    'pages/words.mdx': writePage({ title: 'Words', heading: 'Words', navLabel: 'Words' }, text),
  });
  const tree = await drawBody(text, { site, path: '/words/' });
  expect(linksOf(one(tree, 'nav'))).toEqual(['A → #a']);
  expect(all(tree, 'p').map(wordsOf)).toEqual(['Also called: drag', 'It holds.']);
});

test('behind a door stands what is drawn at the head of the page that it leads to', async () => {
  const [there, nowhere] = all(
    await drawBody(
      '<Doors>\n* [**In**](/top/) Some *words*.\n* [**Out**](https://example.org/) More.\n</Doors>',
    ),
    'li',
  );
  expect(there && one(there, 'path').properties.d).toBe(DRAWINGS.bag);
  expect(there && wordsOf(there)).toBe('In Some words.');
  expect(nowhere && one(nowhere, 'path').properties.d).toBe(DRAWINGS.door);
});
