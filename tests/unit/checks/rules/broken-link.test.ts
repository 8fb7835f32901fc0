import { expect, test } from 'vitest';
import { brokenLink } from '#lib/checks/rules/broken-link.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

// One rule alone: the others take most of the time of a check.
const told = (change: Record<string, string>) =>
  brokenLink.check({ ...siteWith(change), context: CHECK_CONTEXT }).sort((a, b) => a.line - b.line);

test('a link to a page that does not exist is reported with its line and the nearest page', () => {
  expect(siteWith('broken-link').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 12,
        "file": "pages/home.mdx",
        "fix": "Change the address. The nearest page is /top/.",
        "line": 11,
        "message": "The link "the main thing" leads to "/tpo/", and there is no such page.",
        "rule": "broken-link",
        "severity": "error",
      },
    ]
  `);
});

test('a full address, an e-mail address and a telephone number are not looked up', () => {
  expect(
    told(
      homeWith(
        '[a](https://www.loc.gov/x) [b](mailto:ada@example.org) [c](tel:+13055550000) [d](//www.loc.gov/)',
      ),
    ),
  ).toEqual([]);
});

test.each(['tel:+13055550000', 'tel:988', 'sms:988', 'sms:88788', 'sms:+13055550000', 'sms:988?body=Hi'])(
  '%s is a number that every phone can dial',
  (href) => {
    expect(told(homeWith(`[a number](${href})`))).toEqual([]);
  },
);

test.each([
  ['tel:1-800-799-7233', 'tel:+18007997233'],
  ['tel:(305)555-0142', 'tel:+13055550142'],
  ['TEL:+1-305-555-0142', 'tel:+13055550142'],
  ['sms:305.555.0142', 'sms:+13055550142'],
  ['sms:3055550142?body=Hi', 'sms:+13055550142?body=Hi'],
])('%s is to be written %s', (href, meant) => {
  const home = homeWith(`[a number](${href})`);
  const start = home['pages/home.mdx']?.indexOf(href) ?? 0;
  expect(told(home)).toEqual([
    expect.objectContaining({
      line: 13,
      column: 1,
      message: `The link "a number" leads to "${href}", which not every phone can dial.`,
      fix: `Write ${meant}`,
      edit: { file: 'pages/home.mdx', start, end: start + href.length, text: meant },
    }),
  ]);
});

test.each([
  'tel:5550142',
  'tel:88788',
  'tel:1-888-PREVENT',
  'tel:',
  'sms:1234',
  'tel:+1305;ext=2',
  'tel:305',
  'tel:+130555501',
  'sms:+1305',
])('no one can tell which number %s means', (href) => {
  const { message, fix, edit } = theIssueOf(homeWith(`[a number](${href})`));
  const scheme = href.slice(0, 3);
  expect(message).toBe(`The link "a number" leads to "${href}", which not every phone can dial.`);
  expect(fix).toBe(
    `Write ${scheme}:+1 and the ten digits of the number, without anything between them, or a short code such as ${scheme}:988.`,
  );
  expect(edit).toBeUndefined();
});

test('a relative address that leads to a page is sound', () => {
  expect(issuesOf(homeWith('[below](below/) and [further](./articles/story/)'))).toEqual([]);
});

test('words after a question mark do not make a link broken', () => {
  expect(issuesOf(homeWith('[below](/below/?from=home)'))).toEqual([]);
});

test('a link without the slash at its end is sent to the address with it', () => {
  const { line, column, fix } = theIssueOf(homeWith('See [below](/below).'));
  expect({ line, column, fix }).toEqual({
    line: 13,
    column: 5,
    fix: 'Change the address. The nearest page is /below/.',
  });
});

test('capitals in an address do not lead to the page in small letters', () => {
  expect(theIssueOf(homeWith('[below](/Below/)')).fix).toContain('/below/');
});

test('a link to an old address is sent to the page that took its place', () => {
  const { message, fix } = theIssueOf({
    ...homeWith('[the old page](/contacts-of-old/)'),
    'redirects.yaml': 'redirects:\n  - from: /contacts-of-old/\n    to: /top/\n',
  });
  expect(message).toContain('"/contacts-of-old/"');
  expect(fix).toContain('/top/');
});

test('a link to a draft names the draft and how to publish it', () => {
  const { file, line, message, fix } = theIssueOf(
    changedFile('articles/story.mdx', 'updated:', 'draft: true\nupdated:'),
  );
  expect({ file, line }).toEqual({ file: 'pillars/below.mdx', line: 14 });
  expect(message).toContain('"/articles/story/", which is a draft');
  expect(fix).toContain('publish articles/story.mdx');
});

test('a draft may hold broken links, since no one can read it', () => {
  expect(
    issuesOf({
      'articles/idea.mdx': textOf('articles/story.mdx')
        .replace('updated:', 'draft: true\nupdated:')
        .replace('(/below/)', '(/nowhere/)'),
    }),
  ).toEqual([]);
});

test('a link without an address is reported', () => {
  expect(theIssueOf(homeWith('[here]()')).message).toBe('The link "here" leads nowhere.');
  expect(theIssueOf(homeWith('[here](#)')).message).toBe('The link "here" leads nowhere.');
});

test('an address without its beginning is told what to put before it', () => {
  expect(theIssueOf(homeWith('[example](www.example.org/a)')).fix).toBe('Write https://www.example.org/a');
  expect(theIssueOf(homeWith('[Ada](ada@example.org)')).fix).toBe('Write mailto:ada@example.org');
});

test('an address that is not one is quoted as it was typed', () => {
  expect(theIssueOf(homeWith('[example](http://)')).message).toContain('"http://"');
});

test('a link in an answer is reported where the answer starts', () => {
  expect(issuesOf(changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, see [nothing](/nowhere/).'))).toEqual([
    'pillars/top.mdx:11:5 broken-link',
  ]);
});

test('a link with its address at the foot of the page is reported there', () => {
  expect(issuesOf(homeWith('See [below][1].\n\n[1]: /belwo/'))).toContain('pages/home.mdx:15:1 broken-link');
});

test('an address in a piece of code is not a link', () => {
  expect(issuesOf(homeWith('Write `[words](/nowhere/)` for a link.'))).toEqual([
    'pages/home.mdx:13:7 closed-to-editor',
  ]);
});

test('two broken links on one line are both reported', () => {
  expect(issuesOf(homeWith('[a](/nowhere/) and [b](/nowhere/)'))).toEqual([
    'pages/home.mdx:13:1 broken-link',
    'pages/home.mdx:13:20 broken-link',
  ]);
});

test.each([
  ['the name of a file', '/below.mdx', '/below/'],
  ['the name of a file in its folder', '/pillars/below.mdx', '/below/'],
  ['the path of a file in the content folder', 'content/articles/story.mdx', '/articles/story/'],
  ['an address of HTML', '/below/index.html', '/below/'],
  ['an article without its slashes', 'articles/story', '/articles/story/'],
  ['an article without its folder', '/story/', '/articles/story/'],
  ['a page as if it were an article', '/articles/contact/', '/contact/'],
  ['capital letters and no slash', '/Articles/Story', '/articles/story/'],
  ['underscores', '/articles_story/', '/articles/story/'],
])('%s is sent to the page that is meant', (_, href, path) => {
  expect(theIssueOf(homeWith(`See [some words](${href}).`)).fix).toBe(
    `Change the address. The nearest page is ${path}.`,
  );
});

test('an old address without its slash is sent to the page that took its place', () => {
  expect(
    theIssueOf({
      ...homeWith('[the old page](/contacts-of-old)'),
      'redirects.yaml': 'redirects:\n  - from: /contacts-of-old/\n    to: /top/\n',
    }).fix,
  ).toContain('/top/');
});

test('a draft is known by its name, whatever stands around it', () => {
  const draft = textOf('articles/story.mdx').replace('updated:', 'draft: true\nupdated:');
  expect(theIssueOf({ 'articles/idea.mdx': draft, ...homeWith('[the idea](/idea.mdx)') }).message).toContain(
    'which is a draft',
  );
});

test.each([
  ['https://harbor.example/below/#a-section', '/below/#a-section'],
  ['http://www.harbor.example/', '/'],
  ['//harbor.example/top/', '/top/'],
  ['http://localhost:3000/top/', '/top/'],
])('the full address %s of the site itself is to be a short one', (href, path) => {
  expect(theIssueOf(homeWith(`See [some words](${href}).`)).fix).toBe(
    `Write only what follows the name of the site: ${path}`,
  );
});

test.each([
  ['http:/example.org/a', 'http://example.org/a'],
  ['https:example.org', 'https://example.org'],
  ['https//example.org', 'https://example.org'],
  ['https;//example.org', 'https://example.org'],
  ['example.org/a', 'https://example.org/a'],
])('the beginning of %s is fixed', (href, fixed) => {
  expect(theIssueOf(homeWith(`See [some words](${href}).`)).fix).toBe(`Write ${fixed}`);
});

test('an address that starts with a word that is none is reported', () => {
  expect(theIssueOf(homeWith('See [some words](htps://example.org).')).message).toContain(
    'starts with "htps:"',
  );
});

const NOWHERE = [
  ['//below', 'two slashes lead away', 'Write /below/'],
  ['///Below/#a', 'two slashes lead away', 'Write /below/#a'],
  ['//nothing/', 'two slashes lead away', 'Write /nothing/ with one slash'],
  ['/below//', 'there is no such page', '/below/'],
  ['\\\\below\\\\', 'no address has a backslash', 'Write /below/'],
  ['/?p=77', 'an address of a former site', 'Write /top/'],
  ['/?page_id=5', 'an address of a former site', 'Open the page'],
  ['mailto:', 'is no e-mail address', 'the whole address'],
  ['mailto:ada@harbor', 'is no e-mail address', 'the whole address'],
  ['mailto:?subject=Harbor', 'is no e-mail address', 'the whole address'],
  ['tel:', 'not every phone can dial', 'the ten digits'],
  ['sms:?body=Harbor', 'not every phone can dial', 'the ten digits'],
  ['?', 'leads nowhere', 'Write the address'],
  ['./', 'leads nowhere', 'Write the address'],
  ['https:///', 'whose beginning', 'the whole address'],
  ['https:example.net', 'whose beginning', 'Write https://example.net'],
  ['https://below/', 'is no public site', 'copy its address'],
  ['http://10.0.0.7/a', 'is no public site', 'copy its address'],
  ['https://www..example.net/', 'is no public site', 'copy its address'],
  ['http://printer.local/', 'is no public site', 'copy its address'],
  [
    'https://ada:secret@example.net/a',
    'tells every reader a name or a password',
    'https://example.net/a, and change',
  ],
  ['https://ada@example.net/', 'tells every reader a name or a password', 'https://example.net/, and'],
] as const;

test('addresses that lead nowhere, or elsewhere than whoever wrote them thinks, are told', () => {
  const links = NOWHERE.map(([href]) => `See [the page](${href}).`).join('\n\n');
  const found = told({
    ...homeWith(links),
    'redirects.yaml': 'redirects:\n  - from: /?p=77\n    to: /top/\n',
  });
  expect(found.map(({ message, fix }) => [message, fix])).toEqual(
    NOWHERE.map(([, what, fix]) => [expect.stringContaining(what), expect.stringContaining(fix)]),
  );
});

test('two slashes are mended where one is the address of a page', () => {
  const edits = told(homeWith('See [it](//below), [her](//Top/?a=1) and [him](//nothing/).'));
  expect(edits.map(({ edit }) => edit?.text)).toEqual(['/below/', '/top/?a=1', undefined]);
});

test('addresses of mail, of phones and of other sites pass', () => {
  const hrefs = [
    'mailto:ada@harbor.example.net?subject=Harbor',
    'mailto:a@harbor.net,b@harbor.net',
    'tel:988',
    'tel:911',
    'tel:+442079460000',
    'sms:88788',
    'https://xn--bcher-kva.example.com/',
    'http://example.net:8080/?p=3',
    '/?utm=1',
    '..',
  ];
  expect(told(homeWith(hrefs.map((href) => `See [the page](${href}).`).join('\n\n')))).toEqual([]);
});
