import { expect, test } from 'vitest';
import { planPage, stepsFor, type Wish } from '#lib/new/plan-page.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../checks/issues.ts';

const TODAY = CHECK_CONTEXT.today;
const plan = (wish: Partial<Wish>, changed: Record<string, string> = {}) =>
  planPage(
    { kind: 'article', title: 'What helps at night', parent: 'below', ...wish },
    siteWith(changed),
    TODAY,
  );
const made = (wish: Partial<Wish>, changed: Record<string, string> = {}) => {
  const page = plan(wish, changed);
  if (page.refusal !== null) throw new Error(page.refusal);
  return page;
};
const refusalOf = (...of: Parameters<typeof plan>) => plan(...of).refusal;

test('an article starts like this', () => {
  const { file, text } = made({});
  expect(file).toBe('articles/what-helps-at-night.mdx');
  expect(text).toMatchInlineSnapshot(`
    "---
    title: What helps at night
    heading: What helps at night
    description: "(Write: one or two sentences for search results, 50 to 170 characters.)"
    navLabel: What helps at night
    summary: "(Write: one sentence that says where the page leads.)"
    audience: person
    author: practice
    parent: below
    published: 2026-11-22
    updated: 2026-11-22
    draft: true
    ---
    (Write: the first words. Say what tonight is like for the reader, in two or three short sentences, and what this page gives.)

    ## (Write: the first thing that the reader wants to know)

    (Write: the answer, before the reasons. Name a source for each claim about health, or say that it is our view.)

    ## (Write: what can help)

    (Write: a sentence that ends in a colon, and under it three to six things to do, each starting with a verb:)

    * (Write: the first thing to do)
    * (Write: the second thing)
    * (Write: the third thing)

    ## (Write: when it is time to ask for help)

    (Write: how a reader knows that it is time, and where to turn tonight.)

    (Write: a sentence that leads readers to the page above, around this link:) [Smaller thing](/below/)

    <NextSteps>
      * [Write to us](/contact/)
    </NextSteps>
    "
  `);
});

const KINDS = [
  { kind: 'article', parent: 'below' },
  { kind: 'pillar', parent: 'top' },
  { kind: 'page', parent: undefined },
  { kind: 'plan', parent: 'below' },
];

test.each(KINDS)('as a draft, a new $kind is right from the start', (wish) => {
  const { file, text } = made(wish);
  expect(siteWith({ [file]: text }).issues).toEqual([]);
});

/** The files of a site where the new page is published and linked to. */
function published(wish: Partial<Wish>, fill: (text: string) => string) {
  const page = made(wish);
  const text = fill(page.text.replace('draft: true\n', ''));
  const [, link = ''] = /(\[[^\]]*\]\([^)]*\))$/.exec(stepsFor(page, 'A night')[3] ?? '') ?? [];
  const above = page.above?.file ?? 'pages/home.mdx';
  return siteWith({ [page.file]: text, [above]: `${textOf(above)}\nOn to ${link}.\n` });
}

test.each(KINDS)('a published $kind with its blanks has an error for each of them', (wish) => {
  const blanks = made(wish).text.match(/\(Write:/g)?.length ?? 0;
  const rules = published(wish, (text) => text).issues.map(({ rule }) => rule);
  expect(blanks).toBeGreaterThan(4);
  expect(rules.filter((rule) => rule === 'note-in-copy')).toHaveLength(blanks);
});

test.each(KINDS)('once its blanks are filled and it is linked to, a $kind has no issues', (wish) => {
  let count = 0;
  const fill = (text: string) =>
    // As it says there, while it has no articles.
    text
      .replace(/^## .*delete this line and the next\)\n\n<Articles \/>\n\n/m, '')
      .replaceAll(/\(Write: [^)]*\)/g, () => {
        count += 1;
        return `Quiet words for blank number ${count} stand here, long enough`;
      });
  expect(published(wish, fill).issues).toEqual([]);
});

test('the audience is that of the page above, or the one that is asked for', () => {
  expect(made({ parent: 'story' }).text).toContain('\naudience: partner\n');
  expect(made({ parent: 'story', audience: 'couple' }).text).toContain('\naudience: couple\n');
  expect(made({ kind: 'page', parent: undefined }).text).toContain('\naudience: all\n');
});

test('a main page stands below the top of the site where nothing else is said', () => {
  expect(made({ kind: 'pillar', parent: undefined }).text).toContain('\nparent: top\n');
});

test('a title with a colon stays one title', () => {
  expect(made({ title: 'At night: a plan' }).text).toContain('\ntitle: "At night: a plan"\n');
});

test('a title that is too long for a menu leaves the name in menus to its author', () => {
  const { text } = made({ title: 'What helps at night when no one else is awake' });
  expect(text).toContain('\nnavLabel: "(Write: a short name for menus)"\n');
});

test('accents and punctuation do not come into the address', () => {
  expect(made({ title: 'Señor, “what” about cafés & nights?' }).slug).toBe('senor-what-about-cafes-nights');
});

test.each<[Partial<Wish>, string]>([
  [{ kind: '' }, 'Say what to make: pillar, article, page, plan, or spanish.'],
  [{ kind: 'artikel' }, 'There is no kind "artikel". Did you mean "article"?'],
  [{ kind: 'person' }, 'People are not pages. Add one in the editor, under "People".'],
  [{ title: '' }, 'Say the title of the new article, between quotes.'],
  [{ parent: 'belwo' }, 'There is no page "belwo" to stand above this one. The nearest is "below".'],
  [{ parent: undefined }, 'Every article stands below a page. Say which one, such as --parent five-parts.'],
  [{ slug: 'contact' }, '"contact" is taken by the page "Contact" (/contact/). Choose another name.'],
  [
    { title: 'Contact' },
    '"contact" is taken by the page "Contact" (/contact/). Choose another name. You can give one of your own: --slug a-name-of-its-own.',
  ],
  [
    { slug: 'At Night' },
    '"At Night" cannot be a web address: small letters, digits and hyphens only, such as "at-night".',
  ],
  [
    { title: '夜' },
    'The title has no letters for an address. You can give one of your own: --slug a-name-of-its-own.',
  ],
  [{ kind: 'page', slug: 'keystatic' }, '/keystatic/ is used by the site itself. Choose another name.'],
  [{ kind: 'page', slug: 'people' }, '/people/ is used by the site itself. Choose another name.'],
  [
    { slug: 'articles', kind: 'pillar' },
    '"articles" is taken by the page "Articles" (/articles/). Choose another name.',
  ],
  [
    { title: 'What can help at night when no one else in the house is awake' },
    '"what-can-help-at-night-when-no-one-else-in-the-house-is-awake" is too long for a web address: it has 61 characters, and 60 are the most. Leave words out. You can give one of your own: --slug what-can-help-at-night-when-no-one-else-in-the-house-is.',
  ],
])('%j is refused in kind words', (wish, why) => {
  expect(refusalOf(wish)).toBe(why);
});

test('an old address is not used again', () => {
  const changed = changedFile(
    'redirects.yaml',
    ' []',
    '\n  - from: /articles/what-helps-at-night/\n    to: /top/',
  );
  expect(refusalOf({}, changed)).toContain(
    '/articles/what-helps-at-night/ is an old address that leads to /top/ now',
  );
});

test('what does not fit its field is refused with the words of the checks', () => {
  expect(refusalOf({ audience: 'parents' })).toMatchInlineSnapshot(`
    "This page would not be right from the start:

    content/articles/what-helps-at-night.mdx:7:1  error  invalid-field
      "audience" is "parents", which is not one of: person, partner, couple, all.
      Fix: Change it. Whom the page speaks to: person, partner, couple or all.

    1 error in 1 file."
  `);
});

test.each([
  'What <10 {sessions} cost',
  'Is [it] *so*?',
  'A & B, and \\ and `this`',
  '~~Not~~ _that_ &amp; <br>',
])('the link that is offered to a page called %j is read as its words', (title) => {
  const page = made({ title, slug: 'what-helps' });
  const link = stepsFor(page, title)[3]?.split(': ').at(-1) ?? '';
  const { issues, graph } = siteWith({
    [page.file]: page.text.replace('draft: true\n', ''),
    ...homeWith(link),
  });
  // That a title is better without such signs is told of the title.
  const isOfLink = ({ file, rule }: { file: string; rule: string }) =>
    file === 'pages/home.mdx' && rule !== 'broken-markdown';
  expect(issues.filter(isOfLink)).toEqual([]);
  expect(graph.nodes.get('/')?.page.links.at(-1)).toMatchObject({
    text: title,
    href: '/articles/what-helps/',
  });
});
