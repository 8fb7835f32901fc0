import { expect, test } from 'vitest';
import { parseContent } from '#lib/content/load/load.ts';
import type { Issue } from '#lib/issue.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { validFiles } from '#tools/copies/valid-files.ts';
import { homeWith, textOf } from './issues.ts';

// What someone writes who never saw a parser: each with what it may be mended to, as the message says. Whatever is told of it is told in plain words.

/** What only programs and those who write them say. */
const WORDS_OF_PARSERS =
  /unexpected|expected a|acorn|micromark|vfile|\bzod\b|sharp|vips|token|U\+00[2-7]|local name|attribute name|can start|\bnode\b|anchor|alias|scalar|implicit|indicator|parseAll|escape sequence|verbatim|call stack|undefined|\[object|\bNaN\b|invalid input|\bJSX\b|\bregex|buffer|\bdirective|EISDIR|ENOENT|\{"|\["/i;

/** What an issue says in files and in the editor, without what it quotes of the text. */
function saidIn({ message, fix, inEditor }: Issue): string[] {
  return [message, fix, inEditor?.message ?? '', inEditor?.fix ?? ''];
}

/** What is offered in the place of something: of these, none may be what stands there. */
const OFFERED =
  /(?:Did you mean|The nearest (?:page |heading |is )?(?:is )?|Write) "?([^"?]+?)"?(?:\.$|\. |\?| or |$)/;

function assertPlain(issues: readonly Issue[], typed: string): void {
  for (const said of issues.flatMap(saidIn)) {
    expect(said).not.toMatch(WORDS_OF_PARSERS);
    const offered = OFFERED.exec(said)?.[1];
    if (offered !== undefined) expect(typed.split(/[\s"'():]+/)).not.toContain(offered);
  }
}

/** What loading alone says: a hundredth of what all rules cost. */
const loaded = (change: Record<string, string>) => {
  const files = validFiles().filter(({ file }) => !Object.hasOwn(change, file));
  return parseContent([...files, ...Object.entries(change).map(([file, text]) => ({ file, text }))]).issues;
};

const CALLOUT = '<Callout title="The pause">\nWords.\n</Callout>';

const BODIES: [typed: string, mended: string][] = [
  ['Write to <office@x.gov>.', 'Write to [the words of the link](mailto:office@x.gov).'],
  ['See <https://www.cdc.gov/>.', 'See [the words of the link](https://www.cdc.gov/).'],
  ['See <http://www.loc.gov/b?c=d&e>.', 'See [the words of the link](http://www.loc.gov/b?c=d&e).'],
  ['See <www.cdc.gov>.', 'See [the words of the link](https://www.cdc.gov).'],
  ['See <cdc.gov/hiv>.', 'See [the words of the link](https://cdc.gov/hiv).'],
  ['Call <tel:+13055550100>.', 'Call [the words of the link](tel:+13055550100).'],
  ['Write <mailto:a@b.example>.', 'Write [the words of the link](mailto:a@b.example).'],
  [
    '<Callout title="The "pause" button">\nW.\n</Callout>',
    '<Callout title="The “pause” button">\nW.\n</Callout>',
  ],
  ["<Callout title='It's so'>\nW.\n</Callout>", '<Callout title="It’s so">\nW.\n</Callout>'],
  ['<Callout title="a" "b">\nW.\n</Callout>', CALLOUT],
  ['<Callout title="a",>\nW.\n</Callout>', CALLOUT],
  ['<Callout, title="a">\nW.\n</Callout>', CALLOUT],
  ['<Callout title:"a">\nW.\n</Callout>', CALLOUT],
  ['<Callout title;="a">\nW.\n</Callout>', CALLOUT],
  ['<Callout title="a"\nW.\n</Callout>', CALLOUT],
  ['<Callout title="a">\nW.\n</Callout', CALLOUT],
  ['<Callout title=a>\nW.\n</Callout>', CALLOUT],
  ['<Callout title=>\nW.\n</Callout>', CALLOUT],
  ['<Callout title="a>\nW.\n</Callout>', CALLOUT],
  ['<Callout title="a">\nW.\n<Callout>', CALLOUT],
  ['<Callout title="a">\nW.\n</callout>', CALLOUT],
  ['<Callout title="a">\nW.', CALLOUT],
  ['W.\n</Callout>', 'W.'],
  ['<<Callout>>', CALLOUT],
  ['<Callout>>\nW.', CALLOUT],
  ['> <Callout title="a">\n> W.\n', '> W.'],
  ['*<Confirm id="a">x*</Confirm>', '<Confirm id="a">*x*</Confirm>'],
  ['<Steps>\n\n<Callout title="a">\n\n</Steps>\n\n</Callout>', CALLOUT],
  ['Use <name> here.', 'Use \\<name> here.'],
  ['Use <your name> here.', 'Use \\<your name> here.'],
  ['The <é> of it.', 'The \\<é> of it.'],
  ['<$>', '\\<$>'],
  ['<>', '\\<>'],
  ['</>', 'Words.'],
  ['a <- b', 'a \\<- b'],
  ['I <3 you', 'I \\<3 you'],
  ['x<y', 'x\\<y'],
  ['Cost <10', 'Cost \\<10'],
  ['<"so">', '\\<"so">'],
  ['<?php echo 1 ?>', 'Words.'],
  ['<!DOCTYPE html>', 'Words.'],
  ['<![CDATA[x]]>', 'Words.'],
  ['<!-- ask Ada -->', 'Words.'],
  ['One<br>two', 'One\n\ntwo'],
  ['<b>*Words</b>*', '**Words**'],
  ['<b>Words</i>', '**Words**'],
  ['<ul><li>a</ul>', '* a'],
  ['<img src="a.jpg">', 'Words.'],
  ['<p>Words', 'Words'],
  ['Words { and', 'Words and'],
  ['import x', 'We import x'],
  ['export default', 'We export by default'],
  [`${'> '.repeat(20_000)}x`, '> x'],
  [`${'<PullLine>\n'.repeat(2_000)}`, 'x'],
  ['W\u0000o\u0000r\u0000d\u0000s\u0000.\u0000'.repeat(400), 'Words.'],
];

test.each(BODIES)('of %j it is told what to write, in plain words', (typed, mended) => {
  const issues = loaded(homeWith(typed));
  expect(issues.length).toBeGreaterThan(0);
  assertPlain(issues, typed);
  // Where one thing is to be written, it is written out.
  const written = /\[the words of the link\]\(.*\)|\\<|\*\*(?=Words)|^\* /.exec(mended)?.[0];
  if (written !== undefined) expect(issues.map(({ fix }) => fix).join('\n')).toContain(written);
  expect(loaded(homeWith(mended))).toEqual([]);
});

const TOP = 'pillars/top.mdx';
const topWith = (title: string) => ({ [TOP]: textOf(TOP).replace(/^title: .*$/m, title) });

const TITLES: [typed: string, mended: string][] = [
  ['title: "a\\qb"', 'title: "a\\\\qb"'],
  ['title: &a &b x', 'title: "&a &b x"'],
  ['title: *x', 'title: "*x"'],
  ['title: *', 'title: "*"'],
  ['title: !<x', 'title: "!<x"'],
  ['title: @x', 'title: "@x"'],
  ['title: `x', 'title: "`x"'],
  ['title: %x', 'title: "%x"'],
  ['title: - x', 'title: "- x"'],
  ['title: ? x', 'title: "? x"'],
  ['title: |bad\n  x', 'title: "|bad x"'],
  ['title: {a', 'title: "{a"'],
  ['title: {a: b}', 'title: "{a: b}"'],
  ['title: [a, b]', 'title: "[a, b]"'],
  ['title: "x" y', 'title: "\\"x\\" y"'],
  ['title: a: b', 'title: "a: b"'],
  ['title: x\n...', 'title: x'],
  ['title: x\n  y: z', 'title: "x y: z"'],
  ['title: x\ntitle: y', 'title: x'],
  ['title: 12', 'title: "12"'],
  ['title: .inf', 'title: ".inf"'],
  ['title: yes\n[a]: x', 'title: yes'],
  ['title: x\n{a: b}: x', 'title: x'],
  [`title: x\n${'a'.repeat(1_100)}: x`, 'title: x'],
  [`title: ${'['.repeat(900)}${']'.repeat(900)}`, 'title: x'],
  ['title: !!binary x', 'title: x'],
  ['titel: A page', 'title: A page'],
];

test.each(TITLES)('of the field %j it is told what to write, in plain words', (typed, mended) => {
  const issues = loaded(topWith(typed));
  expect(issues.length).toBeGreaterThan(0);
  assertPlain(issues, typed);
  expect(loaded(topWith(mended))).toEqual([]);
});

const FILES: [file: string, ...texts: string[]][] = [
  [
    'practice.yaml',
    '',
    'null',
    '[]',
    '- a',
    'text',
    '12',
    '{',
    '---\n---',
    'a: b\n---\nc: d',
    'name: [a]',
    'name:\n  a: b',
    '"',
  ],
  [
    'redirects.yaml',
    'redirects:',
    'redirects: x',
    'redirects: {a: b}',
    'redirects:\n  - x',
    'redirects:\n  - [a]',
    'redirects:\n  - null',
    '- from: /a/',
  ],
  ['navigation.yaml', '', 'header: x', 'header: [1]', 'header: [[a]]', 'footer:\n  - x', 'action: []'],
  ['notices.yaml', 'notices: 3', 'notices: [3]'],
  ['crisis-lines.yaml', 'lines: x', 'lines:\n  - phone: 988'],
  ['crisis-searches.yaml', 'groups: x', 'groups: [x]', 'page: [x]'],
  ['people/ada.yaml', '', 'x', 'name: 3', 'license: x', 'license: []', 'credentials: x'],
  [
    'sources/example-2020.yaml',
    '',
    'x',
    'author: x',
    'author: [x]',
    'author:\n  - family: 3',
    'issued: [2020]',
    'URL: x',
    'verified: maybe',
    'type: x',
  ],
];

test.each(FILES)('whatever stands in %s, it is told in plain words', (file, ...texts) => {
  for (const text of texts) {
    const issues = loaded({ [file]: text });
    expect(issues.length, text).toBeGreaterThan(0);
    assertPlain(issues, text);
  }
});

const FENCES: [first: string, message: string][] = [
  ['—', 'The line above the fields of the page is "—", and it is to be three hyphens.'],
  ['––', 'The line above the fields of the page is "––", and it is to be three hyphens.'],
  ['----', 'The line above the fields of the page is "----", and it is to be three hyphens.'],
  ['--', 'The line above the fields of the page is "--", and it is to be three hyphens.'],
  ['\\---', 'The line above the fields of the page is "\\---", and it is to be three hyphens.'],
  ['***', 'The line above the fields of the page is "***", and it is to be three hyphens.'],
  ['```yaml', 'The line above the fields of the page is "```yaml", and it is to be three hyphens.'],
  ['+++', 'The line above the fields of the page is "+++", and it is to be three hyphens.'],
  ['\n---', 'There is an empty line or a space above the fields of the page.'],
  [' ---', 'There is an empty line or a space above the fields of the page.'],
  ['', 'The line above the fields of the page is missing.'],
];

test.each(FENCES)('with %j in the place of the first line, one thing is told', (first, message) => {
  const text = textOf(TOP).replace(/^---\n/, first === '' ? '' : `${first}\n`);
  const issues = loaded({ [TOP]: text });
  expect(issues.map((issue) => `${issue.rule}: ${issue.message}`)).toEqual([
    `missing-frontmatter: ${message}`,
  ]);
  expect(issues[0]?.fix).toContain('Start the file with a line "---": three hyphens and nothing else.');
});

const LINES: [typed: string, told: string | null, mended?: string][] = [
  ['I called\\\nsomeone. Then\\\nshe came.', null],
  ['* **One**\\\n  more\\\n  of it', null],
  [
    'This is ok.',
    'spelling: "ok" is written "OK". Write "OK". If it is right here, add it to words.txt.',
    'This is OK.',
  ],
  [
    'In miami and florida.',
    'spelling: "miami" is written "Miami". Write "Miami". If it is right here, add it to words.txt.',
    'In Miami and Florida.',
  ],
  [
    'On a monday.',
    'spelling: "monday" is written "Monday". Write "Monday". If it is right here, add it to words.txt.',
    'On a Monday.',
  ],
  ['In englisch.', 'spelling: "englisch" is in no dictionary.', 'In English.'],
  [
    'The ﬁrst day.',
    'odd-character: There is a letter that is none of the alphabet here (U+FB01): "The ﬁrst day.".',
    'The first day.',
  ],
  [
    'An oﬃce ﬂoor.',
    'odd-character: There is a letter that is none of the alphabet here (U+FB03): "An oﬃce ﬂoor.".',
    'An office floor.',
  ],
  [
    'It is 𝐛𝐨𝐥𝐝 here.',
    'odd-character: There is a letter that is none of the alphabet here (U+1D41B): "It is 𝐛𝐨𝐥𝐝 here.".',
    'It is bold here.',
  ],
  [
    'A cafe\u0301 nearby.',
    'odd-character: There is a letter whose accent is a character of its own here (U+0301): "A cafe\u0301 nearby.".',
    'A café nearby.',
  ],
  [
    'A nai\u0308ve cafe\u0301.',
    'odd-character: There is a letter whose accent is a character of its own here (U+0308): "A nai\u0308ve cafe\u0301.".',
    'A naïve café.',
  ],
  [
    '## The café hours\n\nSee [it](#the-cafe%CC%81-hours) at noon.',
    'broken-anchor: The link "it" leads to "#the-cafe\u0301-hours", in which the accent of a letter is a character of its own: browsers take it for another word. Write #the-café-hours, typed anew.',
    '## The café hours\n\nSee [it](#the-café-hours) at noon.',
  ],
  [
    'See [the feed](/articles/feed.xml).',
    'broken-link: The link "the feed" leads to "/articles/feed.xml", which is the address of a file and of no page.',
    'See [the page](/below/).',
  ],
  [
    'See [the map](/sitemap.xml).',
    'broken-link: The link "the map" leads to "/sitemap.xml", which is the address of a file and of no page.',
    'See [the page](/below/).',
  ],
  [
    'See [the form](/files/form.pdf).',
    'broken-link: The link "the form" leads to "/files/form.pdf", which is the address of a file and of no page.',
    'See [the page](/below/).',
  ],
  [
    'See [an old page](/below.html).',
    'broken-link: The link "an old page" leads to "/below.html", and there is no such page. Change the address. The nearest page is /below/.',
    'See [the page](/below/).',
  ],
];

test.each(LINES)('of %j it is told: %s', (typed, told, mended) => {
  const { issues } = siteWith(homeWith(typed));
  assertPlain(issues, typed);
  const said = issues.map(({ rule, message, fix }) => `${rule}: ${message} ${fix}`);
  if (told === null) expect(said).toEqual([]);
  else expect(said[0]?.startsWith(told)).toBe(true);
  if (mended !== undefined) expect(siteWith(homeWith(mended)).issues).toEqual([]);
});
