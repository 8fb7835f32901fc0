import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incompleteComponent } from '#lib/checks/rules/incomplete-component.ts';
import { needOf } from '#lib/content/components/need-of.ts';
import { COMPONENTS, type ComponentName, type ComponentSpec } from '#lib/content/components/registry.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import { isDepending } from '#lib/markdown/conditions.ts';
import { CHECK_CONTEXT, changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf } from '../issues.ts';

const SPECS = Object.entries(COMPONENTS) as [ComponentName, ComponentSpec][];

/** The components of a placement, each with its tags around some words; the attributes are those of its example. */
function tagsOf(name: ComponentName): [open: string, close: string] {
  const opened = new RegExp(`<${name}\\b[^>]*>`).exec(COMPONENTS[name].example)?.[0] ?? '';
  return [opened.replace(/ ?\/>$/, '>'), `</${name}>`];
}

function around(name: ComponentName, words: string): string {
  const [open, close] = tagsOf(name);
  return `${open}\n${words}\n${close}`;
}

/** What this rule alone says of some words: every other rule costs ten times as much. */
const messagesOf = (words: string) =>
  incompleteComponent
    .check({ ...siteWith(homeWith(words)), context: CHECK_CONTEXT })
    .map(({ line, message }) => `${line}: ${message}`);

test('a mark without words is reported on its line', () => {
  expect(siteWith('incomplete-component').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 10,
        "file": "pages/home.mdx",
        "fix": "Put it around the words that it is about: <Confirm …>the words</Confirm>, or take it out.",
        "inEditor": {
          "fix": "Delete it, select the words that it is about, and choose it above the words of the page.",
          "message": ""Confirm" stands here without words.",
        },
        "line": 13,
        "message": "<Confirm> stands here without words.",
        "rule": "incomplete-component",
        "severity": "error",
      },
    ]
  `);
});

/** What lacks words in the eyes of a reader, whatever stands between the tags. */
const NOTHING = ['', '***', '&nbsp;', '…', '<Confirm id="so"></Confirm>', '<PullLine>\n***\n</PullLine>'];
const WRAPPERS = SPECS.flatMap(([name, { holds }]) => (holds ? [[name, holds] as const] : []));

test.each(WRAPPERS)('<%s> with nothing to read in it is told', (name) => {
  const told = messagesOf(NOTHING.map((words) => around(name, words)).join('\n\n'));
  const own = told.filter((message) => message.includes(`<${name}>`));
  // Two are told of what stands in the place of it as well, and one of standing there again.
  const most = ['Comparison', 'PullLine', 'InquiryForm'].includes(name) ? 2 * NOTHING.length : NOTHING.length;
  expect(own.length).toBeGreaterThanOrEqual(NOTHING.length);
  expect(own.length).toBeLessThanOrEqual(most);
  if (name !== 'Comparison') expect(own[0]).toContain('is empty, and readers would see an empty frame.');
});

test.each(WRAPPERS.filter(([, { as }]) => as === 'words'))(
  '<%s> with words, or with what shows some, is not told',
  (name) => {
    const each = ['Words.', '* Words', '<CrisisNotice />'].map((words) => around(name, words));
    expect(messagesOf(each.join('\n\n')).filter((message) => !message.includes('second time'))).toEqual([]);
  },
);

const LISTS = WRAPPERS.flatMap(([name, holds]) => (holds.as === 'list' ? [[name, holds] as const] : []));
const ITEMS = {
  name: '**Name** and more',
  link: '[words](/top/)',
  'bold link': '[**words**](/top/) and more',
};

/** The list that a component needs, with some of it changed. */
function listFor(
  { items = 3, numbered, each }: (typeof LISTS)[number][1],
  { sign = numbered ? '1. ' : '* ', count = items, item = each ? ITEMS[each] : 'Words' } = {},
): string {
  return Array.from({ length: count }, () => sign + item).join('\n');
}

test.each(LISTS)('<%s> with the list that it needs is not told', (name, holds) => {
  expect(messagesOf(around(name, listFor(holds)))).toEqual([]);
});

test.each(LISTS)('<%s> with a paragraph in the place of its list is told', (name) => {
  expect(messagesOf(around(name, 'A paragraph here is no list.'))).toEqual([
    `13: <${name}> has no list in it: "A paragraph here is no list.".`,
  ]);
});

test.each(LISTS)('<%s> with something beside its list is told', (name, holds) => {
  const list = listFor(holds);
  const others = ['A paragraph.', '### A heading', '<Fees />', '| a | b |\n| --- | --- |\n| 1 | 2 |'];
  const pairs = others.flatMap((other) => [`${list}\n\n${other}`, `${other}\n\n${list}`]);
  const words = [...pairs, `${list}\n\n***\n\n${list}`].map((each) => around(name, each)).join('\n\n');
  const told = messagesOf(words).filter((message) => message.includes('holds something else than one list'));
  expect(told).toHaveLength(9);
});

test.each(LISTS)('<%s> with a list of the other kind is told', (name, holds) => {
  const list = listFor(holds, { sign: holds.numbered ? '* ' : '1. ' });
  expect(messagesOf(around(name, list))).toEqual([
    `14: The list in <${name}> is ${holds.numbered ? 'not numbered' : 'numbered'}.`,
  ]);
});

test.each(LISTS.filter(([, { items }]) => items !== undefined))(
  '<%s> with too few or too many items is told',
  (name, holds) => {
    const { items = 0 } = holds;
    expect(messagesOf(around(name, listFor(holds, { count: items - 1 })))[0]).toContain('is drawn for');
    expect(messagesOf(around(name, listFor(holds, { count: items + 1 })))[0]).toContain('is drawn for');
  },
);

test.each(LISTS.filter(([, { each }]) => each !== undefined))(
  '<%s> with an item that lacks what each has is told',
  (name, holds) => {
    const list = listFor(holds).replace(/(?<=\n).*$/s, (rest) =>
      rest.replace(/(?<=[*.] ).*$/m, 'Plain words'),
    );
    expect(messagesOf(around(name, list))).toEqual([
      expect.stringMatching(new RegExp(`^15: This item of <${name}> has no .*: "Plain words"\\.$`)),
    ]);
  },
);

test('a name in bold may be a link, and may be marked', () => {
  const words = '* [**A name**](/top/) and more\n* <Confirm id="so">**A name**</Confirm> and more';
  expect(messagesOf(`<Definitions>\n${words}\n</Definitions>`)).toEqual([]);
});

test('a pull line holds sentences and nothing else', () => {
  expect(messagesOf('<PullLine>\nOne.\n\nTwo.\n</PullLine>')).toEqual([]);
  for (const other of ['* A list', '## A heading', '<Fees />']) {
    expect(messagesOf(`<PullLine>\nOne.\n\n${other}\n</PullLine>`)).toEqual([
      expect.stringContaining('16: <PullLine> holds something else than plain sentences'),
    ]);
  }
});

const SIDE = '<Side title="A side">\nWords.\n</Side>';

test.each([
  [0, []],
  [1, ['13: <Comparison> needs two of <Side>, and has one.']],
  [2, []],
  [3, ['13: <Comparison> needs two of <Side>, and has three.']],
])('of %i sides, a comparison says what it lacks', (count, messages) => {
  const words = Array.from({ length: count }, () => SIDE).join('\n\n');
  const expected = count === 0 ? ['13: <Comparison> needs two of <Side>, and has no.'] : messages;
  expect(messagesOf(`<Comparison>\n${words}\n</Comparison>`)).toEqual(expected);
});

const EMPTY = SPECS.filter(([, { placement }]) => placement === 'block' || placement === 'inline');

test.each(EMPTY)('words in <%s>, which no reader would see, are told', (name, { placement }) => {
  const [open, close] = tagsOf(name);
  const words = placement === 'inline' ? `It is so ${open}words${close}.` : `${open}\nwords\n${close}`;
  expect(messagesOf(words)[0]).toContain(`<${name}> has words in it that no reader sees: "words".`);
});

const MARKS = SPECS.filter(([, { placement }]) => placement === 'mark').map(([name]) => name);

test.each(MARKS)('<%s> goes around words of one paragraph', (name) => {
  const [open, close] = tagsOf(name);
  expect(messagesOf(`We ${open}do${close}, and ${open}[offer](/top/)${close}.`)).toEqual([]);
  expect(messagesOf(`${open}All of it.${close}`)).toEqual([]);
  // A comma or a bracket may come and go with a fact.
  const marks = isDepending(name) ? [] : [`We ${open}…${close} do.`];
  for (const none of [`We ${open}${close} do.`, `We ${open} ${close}do.`, ...marks, `${open}\n${close}`]) {
    expect(messagesOf(none)[0]).toContain(`<${name}> stands here without words.`);
  }
  for (const more of ['One.', 'One.\n\nTwo.', '* One', '## One']) {
    expect(messagesOf(`${open}\n\n${more}\n\n${close}`)[0]).toContain('stands on lines of its own');
  }
  expect(messagesOf(`${open}One ${open}two${close}${close}.`)).toEqual([
    expect.stringContaining('stands in another one'),
  ]);
});

test('a mark of an answer is told where the answer stands', () => {
  const change = changedFile('pillars/top.mdx', 'Yes, it is.', 'Yes, it is <Confirm id="so"></Confirm> so.');
  expect(issuesOf(change)).toEqual(['pillars/top.mdx:11:5 incomplete-component']);
});

const ONCE = SPECS.filter(([, { once }]) => once).map(([name]) => name);

test('each component that may stand once is told where it stands a second time, and not before', () => {
  const each = ONCE.map((name) => {
    const [open, close] = tagsOf(name);
    return COMPONENTS[name].placement === 'wrapper' ? `${open}\nWords.\n${close}` : `<${name} />`;
  });
  const again = (words: readonly string[]) =>
    messagesOf(words.join('\n\n')).filter((message) => message.includes('a second time'));
  expect(again(each)).toEqual([]);
  expect(again([...each, ...each])).toEqual(
    ONCE.map((name) => expect.stringContaining(`<${name}> stands here a second time.`)),
  );
  expect(ONCE).toHaveLength(22);
});

test('all of it is told to staff in the words of the editor', () => {
  const words = WRAPPERS.flatMap(([name]) => ['', 'Words.', '<Fees />'].map((each) => around(name, each)));
  const marks = [
    '<Confirm id="so">\n\nOne.\n\n</Confirm>',
    '<Confirm id="a">One <Confirm id="b">two</Confirm></Confirm>',
  ];
  const said = siteWith(
    homeWith([...words, ...marks, '<Fees>\nWords.\n</Fees>', '<People />'].join('\n\n')),
  ).issues;
  expect(said.filter(({ rule }) => rule === 'incomplete-component').length).toBeGreaterThan(40);
});

test('what shows pages or people says where there are none', () => {
  const home = homeWith('<Articles />\n\n<NoticeStatus />');
  expect(siteWith(home).issues.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'warning: <Articles> has nothing to show here: no article stands below this page.',
    'warning: <NoticeStatus> has nothing to show here: this page is not among those of notices.yaml.',
  ]);
});

test('a notice is not called missing where the notices cannot be read', () => {
  const broken = { ...homeWith('<NoticeStatus />'), 'notices.yaml': 'notices: "' };
  expect(siteWith(broken).issues.map(({ rule }) => rule)).toEqual(['yaml-syntax']);
});

const guide = readFileSync(join(import.meta.dirname, '../../../../content/README.md'), 'utf8');
const table = guide.split('\n## ').find((section) => section.startsWith('What you can use in a page')) ?? '';

test.each(SPECS)('the staff guide says what <%s> needs', (name, spec) => {
  const row = table.split('\n').find((line) => line.startsWith(`| ${labelOf(name)} |`));
  expect(row?.split('|').at(-2)?.trim()).toBe(needOf(spec));
});
