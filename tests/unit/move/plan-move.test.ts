import { expect, test } from 'vitest';
import { filesAfter, planMove } from '#lib/move/plan-move.ts';
import { changedFile, PICTURES } from '#tests/fixture-site.ts';
import { personFile } from '#tests/person-file.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { writePage } from '#tools/copies/write-page.ts';
import { homeWith, textOf } from '../checks/issues.ts';

// One picture of the small site is too large, for the rule that tells so; where one is, nothing moves.
const SOUND_PICTURES = PICTURES.filter(({ src }) => !src.endsWith('/huge.jpg'));

/** The files of the small site with some of them changed. */
const filesWith = (changed: Record<string, string>) => {
  const files = new Map(validFiles().map(({ file, text }) => [file, text]));
  for (const [file, text] of Object.entries(changed)) files.set(file, text);
  return [...files].map(([file, text]) => ({ file, text }));
};

/** The lines that a move changes, without and with the change, and the files that it renames. */
function move(from: string, to: string, changed: Record<string, string> = {}) {
  const files = filesWith(changed);
  const plan = planMove(files, SOUND_PICTURES, from, to);
  if (plan.refusal !== null) throw new Error(plan.refusal);
  const after = filesAfter(files, plan.edits, plan.file);
  const lines = files.flatMap(({ file, text }, index) => {
    const old = text.split('\n');
    const now = after[index]?.text.split('\n') ?? [];
    const gone = old.filter((line) => !now.includes(line)).map((line) => `${file} - ${line}`);
    const come = now.filter((line) => !old.includes(line)).map((line) => `${file} + ${line}`);
    return [...gone, ...come];
  });
  return { lines, file: plan.file, folder: plan.folder, after };
}

const refusalOf = (from: string, to: string, changed: Record<string, string> = {}) =>
  planMove(filesWith(changed), SOUND_PICTURES, from, to).refusal;

test('a page moves with every link to it, its children, the menus, the notices and a redirect', () => {
  const { lines, file, folder } = move(
    'top',
    'summit',
    changedFile('pages/contact.mdx', 'updated:', 'related:\n  - top\nupdated:'),
  );
  expect({ lines, file, folder }).toMatchInlineSnapshot(`
    {
      "file": {
        "from": "pillars/top.mdx",
        "to": "pillars/summit.mdx",
      },
      "folder": {
        "from": "images/top",
        "to": "images/summit",
      },
      "lines": [
        "navigation.yaml -   - top",
        "navigation.yaml +   - summit",
        "notices.yaml -   - page: top",
        "notices.yaml +   - page: summit",
        "pages/contact.mdx -   - top",
        "pages/contact.mdx +   - summit",
        "pages/home.mdx - Read about [the main thing](/top/) or [something smaller](/below/).",
        "pages/home.mdx + Read about [the main thing](/summit/) or [something smaller](/below/).",
        "pillars/below.mdx - parent: top",
        "pillars/below.mdx - Back to [the main thing](/top/), or on to [an article](/articles/story/).",
        "pillars/below.mdx + parent: summit",
        "pillars/below.mdx + Back to [the main thing](/summit/), or on to [an article](/articles/story/).",
        "redirects.yaml - redirects: []",
        "redirects.yaml + redirects:",
        "redirects.yaml +   - from: /top/",
        "redirects.yaml +     to: /summit/",
      ],
    }
  `);
});

test('an article keeps its folder in its address', () => {
  const { lines } = move('story', 'tale');
  expect(lines).toContain('redirects.yaml +   - from: /articles/story/');
  expect(lines).toContain(
    'pillars/below.mdx + Back to [the main thing](/top/), or on to [an article](/articles/tale/).',
  );
});

test.each([
  ['with a part of the page', '[a](/below/#a-section)', '[a](/under/#a-section)'],
  ['with a query', '[a](/below/?from=home)', '[a](/under/?from=home)'],
  ['with words that name it as well', '[/below/](/below/)', '[/below/](/under/)'],
  ['between angle brackets', '[a](</below/#a-section>)', '[a](</under/#a-section>)'],
  ['as a relative address', '[a](below/)', '[a](/under/)'],
  ['on a component', '<PullLine>\n[a](/below/)\n</PullLine>', '<PullLine>\n[a](/under/)\n</PullLine>'],
])('a link %s is fixed', (_, before, after) => {
  const home = move('below', 'under', homeWith(before)).after.find(({ file }) => file === 'pages/home.mdx');
  expect(home?.text).toContain(after);
});

test.each(['/below/ in words', '[another site](https://www.loc.gov/below/)'])(
  '%s stays as it is',
  (words) => {
    const home = move('below', 'under', homeWith(words)).after.find(({ file }) => file === 'pages/home.mdx');
    expect(home?.text).toContain(words);
  },
);

test('a link of the page to a part of itself stays as it is', () => {
  const own = { 'pillars/below.mdx': `${textOf('pillars/below.mdx')}\nSee [above](#a-section).\n` };
  expect(move('below', 'under', own).lines.filter((line) => line.includes('above'))).toEqual([]);
});

test.each([
  ['folded', '>-\n      Yes. See [it](/below/) and\n      [it again](/below/#a-section), and /below/.', 2],
  ['in quotes', '"See \\"it\\": [it](/below/)."', 1],
  ['in single quotes', "'It''s [it](/below/).'", 1],
  ['plain over two lines', 'See\n      [it](/below/).', 1],
])('links in an answer that is %s are fixed', (_, answer, count) => {
  const changed = changedFile('pillars/top.mdx', 'answer: Yes, it is.', `answer: ${answer}`);
  const top = move('below', 'under', changed).after.find(({ file }) => file === 'pillars/top.mdx');
  const head = top?.text.split('\n---\n')[0] ?? '';
  expect(head.split('](/under/').length - 1).toBe(count);
  expect(head).not.toContain('](/below/');
});

test('an address in the words of an answer is no link', () => {
  const changed = changedFile('pillars/top.mdx', 'Yes, it is.', 'At /below/ or [the small thing](/below/).');
  expect(move('below', 'under', changed).lines).toContain(
    'pillars/top.mdx +     answer: At /below/ or [the small thing](/under/).',
  );
});

test.each([
  ["'top'", 'summit', 'summit'],
  ['>-\n  top', 'summit', 'summit'],
  ['top', '1984', '"1984"'],
])('a parent that is written as %j has quotes only where it needs them: %s', (before, to, after) => {
  const changed = changedFile('pillars/below.mdx', 'parent: top', `parent: ${before}`);
  expect(move('top', to, changed).lines).toContain(`pillars/below.mdx + parent: ${after}`);
});

test('pictures move with the page that they belong to', () => {
  const figure = '<Figure\n  src="/images/top/room.jpg"\n  alt="A room" />';
  const changed = { 'pillars/top.mdx': `${textOf('pillars/top.mdx')}\n${figure}\n` };
  const { folder, after } = move('top', 'summit', changed);
  expect(folder).toEqual({ from: 'images/top', to: 'images/summit' });
  expect(after.find(({ file }) => file === 'pillars/summit.mdx')?.text).toContain(
    'src="/images/summit/room.jpg"',
  );
});

// What the checks do not look at yet may show the picture of any page, and titles and definitions that an editor drops.
test('drafts are fixed with all that they may hold', () => {
  const words = '<Figure src="/images/top/room.jpg" alt="A room" />\n\n[a](/top/ "/top/") [b]\n\n[b]: /top/';
  const { after } = move('top', 'summit', { 'pages/plan.mdx': writePage({ draft: true }, words) });
  expect(after.find(({ file }) => file === 'pages/plan.mdx')?.text).toContain(
    '<Figure src="/images/summit/room.jpg" alt="A room" />\n\n[a](/summit/ "/top/") [b]\n\n[b]: /summit/',
  );
});

test('a draft moves without a redirect, since no one knows its address', () => {
  const changed = {
    'pages/plan.mdx': textOf('pages/contact.mdx').replace('updated:', 'draft: true\nupdated:'),
  };
  expect(move('plan', 'design', changed)).toMatchObject({ lines: [], file: { to: 'pages/design.mdx' } });
});

test('a link in a draft is fixed as well', () => {
  const draft = textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:');
  const { lines } = move('below', 'under', { 'articles/plan.mdx': draft });
  expect(lines).toContain('articles/plan.mdx + parent: under');
});

test.each([
  ['tap', 'summit', 'There is no page or person "tap". The nearest is "top".'],
  ['top', 'top', 'The page is called "top" already.'],
  ['top', 'contact', '"contact" is taken by the page "Contact" (/contact/). Choose another name.'],
  [
    'top',
    'The Summit',
    '"The Summit" cannot be a web address: small letters, digits and hyphens only, such as "the-summit".',
  ],
  [
    'top',
    'a'.repeat(61),
    `"${'a'.repeat(61)}" is too long for a web address: it has 61 characters, and 60 are the most. Leave words out.`,
  ],
  ['top', 'js', '/js/ is used by the site itself. Choose another name.'],
  ['home', 'start', '/ cannot move: its address is part of the site itself.'],
])('%s cannot move to %s', (from, to, why) => {
  expect(refusalOf(from, to)).toBe(why);
});

test('a page does not move where pictures lie already', () => {
  const pictures = [{ src: '/images/summit/room.jpg', width: 1200, height: 800, bytes: 200_000 }];
  expect(planMove(validFiles(), pictures, 'top', 'summit').refusal).toBe(
    'The folder public/images/summit/ holds pictures already, such as /images/summit/room.jpg. Choose another name.',
  );
});

test('a page with a component that works there alone stays where it is', () => {
  const search = textOf('pages/contact.mdx')
    .replace('There is no address.', '<Search />')
    .replace('updated:', 'draft: true\nupdated:');
  expect(refusalOf('search', 'find', { 'pages/search.mdx': search })).toBe(
    '/search/ cannot move: its address is part of the site itself.',
  );
});

test('an old address that leads to another page is not used again', () => {
  const changed = { 'redirects.yaml': 'redirects:\n  - from: /summit/\n    to: /contact/\n' };
  expect(refusalOf('top', 'summit', changed)).toBe(
    '/summit/ is an old address that leads to /contact/ now, and someone may have kept it. Choose another name.',
  );
});

test('where the content has errors nothing moves', () => {
  expect(refusalOf('top', 'summit', homeWith('[gone](/nowhere/)'))).toMatchInlineSnapshot(`
    "The content has errors. Fix them before a page moves:

    content/pages/home.mdx:13:1  error  broken-link
      The link "gone" leads to "/nowhere/", and there is no such page.
      Fix: Change the address. The nearest page is /contact/.

    1 error in 1 file."
  `);
});

const BEN = personFile('ben', 'Ben Example', { photo: '/images/ben/photo.jpg' });
const OF_BEN = {
  ...BEN,
  ...changedFile('articles/story.mdx', 'author: practice', 'author: ben'),
  ...homeWith('Ask [Ben](/people/ben/).'),
};
const PHOTO = { src: '/images/ben/photo.jpg', width: 900, height: 1200, bytes: 90_000 };

test('a person moves with every byline and link, the photograph and a redirect', () => {
  const files = filesWith(OF_BEN);
  const plan = planMove(files, [...SOUND_PICTURES, PHOTO], 'ben', 'benjamin');
  if (plan.refusal !== null) throw new Error(plan.refusal);
  expect([plan.file, plan.folder]).toEqual([
    { from: 'people/ben.yaml', to: 'people/benjamin.yaml' },
    { from: 'images/ben', to: 'images/benjamin' },
  ]);
  const after = new Map(filesAfter(files, plan.edits, plan.file).map(({ file, text }) => [file, text]));
  expect(after.get('articles/story.mdx')).toContain('author: benjamin');
  expect(after.get('pages/home.mdx')).toContain('[Ben](/people/benjamin/)');
  expect(after.get('people/benjamin.yaml')).toContain('photo: /images/benjamin/photo.jpg');
  expect(after.get('redirects.yaml')).toContain('from: /people/ben/\n    to: /people/benjamin/');
});

test('someone without a license had no address that could lead on', () => {
  const { lines } = move(
    'ada',
    'adele',
    changedFile('articles/story.mdx', 'author: practice', 'author: ada'),
  );
  expect(lines).toEqual(['articles/story.mdx - author: ada', 'articles/story.mdx + author: adele']);
});

test.each([
  ['ben', 'ben', 'The person is called "ben" already.'],
  ['ben', 'ada', 'Someone is called "ada" already.'],
  ['ben', 'me', '/people/me/ is used by the site itself. Choose another name.'],
  ['ban', 'ada', 'There is no page or person "ban". The nearest is "ben".'],
])('the person %s cannot move to %s', (from, to, why) => {
  expect(refusalOf(from, to, personFile('ben', 'Ben Example'))).toBe(why);
});

test('a page and a person of one name keep their pictures apart by staying where they are', () => {
  const changed = personFile('top', 'Top Example', { photo: '/images/top/photo.jpg' });
  const pictures = [...SOUND_PICTURES, { ...PHOTO, src: '/images/top/photo.jpg' }];
  expect(planMove(filesWith(changed), pictures, 'top', 'summit').refusal).toBe(
    'The folder public/images/top/ holds a photograph of the person "top" as well.',
  );
});
