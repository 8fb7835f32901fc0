import { expect, test } from 'vitest';
import { oddSpellingsIn } from '#lib/content/load/odd-spellings-in.ts';
import { oddCharactersIn, withPlainCharacters } from '#lib/text/odd-characters.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, theIssueOf } from '../issues.ts';

test('an invisible character is reported with its place and its code', () => {
  expect(siteWith('odd-character').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 19,
        "edit": {
          "end": 302,
          "file": "pages/home.mdx",
          "start": 301,
          "text": "",
        },
        "file": "pages/home.mdx",
        "fix": "Delete the words on each side of it and type them anew. It was pasted along, and breaks links and the search for words.",
        "inEditor": {
          "message": "There is an invisible character here: "Read about the har​bor.".",
        },
        "line": 13,
        "message": "There is an invisible character here (U+200B): "Read about the har​bor.".",
        "rule": "odd-character",
        "severity": "error",
      },
    ]
  `);
});

test.each([
  ['a soft hyphen', 'har\u00ADbor', 'error', 'U+00AD'],
  ['a mark of direction', 'harbor\u200E', 'error', 'U+200E'],
  ['a lost character', 'caf\uFFFD', 'error', 'U+FFFD'],
  ['a sign of a private font', '\u0007harbor', 'error', 'U+0007'],
  ['garbled letters', 'itâ€™s', 'error', 'U+00E2'],
  ['a garbled accent', 'cafÃ\u00A9', 'error', 'U+00C3'],
  ['a space that does not break', 'a\u00A0harbor', 'warning', 'U+00A0'],
])('%s is reported', (_, words, severity, code) => {
  expect(theIssueOf(homeWith(`Words: ${words}.`))).toMatchObject({
    line: 13,
    rule: 'odd-character',
    severity,
    message: expect.stringContaining(code),
  });
});

test('one in an address is told beside the link that it breaks', () => {
  expect(issuesOf(homeWith('See [this harbor](/below\u200B/).'))).toContain(
    'pages/home.mdx:13:25 odd-character',
  );
});

test('one in a field or in a data file is reported', () => {
  expect(issuesOf(changedFile('practice.yaml', 'A practice', 'A\u200B practice'))).toEqual([
    'practice.yaml:3:15 odd-character',
  ]);
});

test.each(['“It’s” – café — … ½ € → ✓', 'Niño, naïve, Ångström', 'A family 👨‍👩‍👧 here', 'Â and Ã alone'])(
  'the characters of "%s" are sound',
  (words) => {
    expect(issuesOf(homeWith(`Words: ${words}.`))).toEqual([]);
  },
);

test('in plain characters, spaces are spaces, what cannot be seen is gone, and what has a meaning stays', () => {
  expect(withPlainCharacters('a\u00A0b\u00ADc\u202Ed 👩‍👧x\u200D')).toBe('a bcd 👩‍👧x');
  expect(withPlainCharacters('\u2028\uF0B7â€™')).toBe('\u2028\uF0B7â€™');
});

const INVISIBLE = [0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x2063, 0x206a, 0x3164, 0xfe0f, 0xfff9, 0x1d173];
const TAGS = [0xe0001, 0xe0041, 0xe007f, 0xe01ef];
const NEVER_SHOWN = [0x85, 0x9b, 0xfffc, 0xfffe, 0xf0000];
const SPACES = [0x1680, 0x2007, 0x2800, 0x3000];

test('whatever Unicode shows as nothing is told, and no list of ours has to know it', () => {
  const told = (codes: readonly number[]) =>
    codes.map((code) =>
      oddCharactersIn(`har${String.fromCodePoint(code)}bor`, 'a.mdx').map(({ message }) => message),
    );
  const saying = (what: string, codes: readonly number[]) =>
    codes.map((code) => [
      expect.stringContaining(`${what} here (U+${code.toString(16).toUpperCase().padStart(4, '0')})`),
    ]);
  expect(told([...INVISIBLE, ...TAGS])).toEqual(saying('an invisible character', [...INVISIBLE, ...TAGS]));
  expect(told(NEVER_SHOWN)).toEqual(saying('a character that cannot be shown', NEVER_SHOWN));
  expect(told(SPACES)).toEqual(saying('a space that is not a plain one', SPACES));
});

test('what shapes an emoji stays, and nothing of it stays alone', () => {
  const england = `\u{1F3F4}${[...'gbeng'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}\u{E007F}`;
  const whole = ['❤\uFE0F', '❤\uFE0F\u200D🔥', '👩🏽\u200D🚀', '1\uFE0F\u20E3', '©\uFE0E', england];
  expect(whole.flatMap((emoji) => oddCharactersIn(`A ${emoji} here`, 'a.mdx'))).toEqual([]);
  const parts = ['\u200D🔥', '👩\u200D', 'a\uFE0F', england.replace('\u{1F3F4}', '🏳')];
  expect(parts.map((part) => oddCharactersIn(`A ${part} here`, 'a.mdx').length)).toEqual([1, 1, 1, 1]);
});

test.each([
  ['a space', 'Talk to&nbsp;us.', '&nbsp;', 'Talk to us.'],
  ['a number', 'Talk&#8203;ing helps.', '&#8203;', 'Talking helps.'],
  ['a number in base 16', 'Talk&#x2063;ing helps.', '&#x2063;', 'Talking helps.'],
  ['a name', 'Talk&shy;ing helps.', '&shy;', 'Talking helps.'],
  ['a field', 'title: "Talk to\\_us"', '\\_', 'title: "Talk to us"'],
  ['a field with a number', 'title: "Talk\\u200Bing"', '\\u200B', 'title: "Talking"'],
])('an odd character that is written in letters, as %s, is told as itself', (_, text, written, mended) => {
  const [{ message, edit } = {}, ...others] = oddSpellingsIn(text, 'a.mdx');
  expect(others).toEqual([]);
  expect(message).toContain(`written as "${written}"`);
  expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(mended);
});

test('letters, signs and quotes that are written so are as good as typed, and so are those letters themselves', () => {
  const sound =
    'caf&eacute; &amp; &lt;b&gt; &mdash; \\&nbsp; snake\\_case\ntitle: "a \\"b\\" \\x41"\ntext: a\\_b';
  expect(oddSpellingsIn(sound, 'a.mdx')).toEqual([]);
});

test('one that is written in letters is told of a page', () => {
  expect(issuesOf(homeWith('Talk to&nbsp;someone.'))).toEqual(['pages/home.mdx:13:8 odd-character']);
});
