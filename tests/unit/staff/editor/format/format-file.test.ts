import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFile } from '#staff/editor/format/format-file.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { toRefusal } from '#staff/editor/format/to-refusal.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../../../checks/issues.ts';

const format = await loadFormat(join(import.meta.dirname, '../../../../..'));
const HOME = 'pages/home.mdx';

const formatted = (file: string, text: string) => formatFile(format, `content/${file}`, text, new Map());
const withFields = (fields: string) => textOf(HOME).replace('audience: all', `audience: all\n${fields}`);

test.each([
  ['a footnote', 'So it is.[^1]\n\n[^1]: Someone said so.'],
  ['boxes to tick', '* [ ] Call\n* [x] Drink'],
  ['a link without words', 'See [](/top/) here.'],
  ['a link whose address stands elsewhere', 'See [the page][top].\n\n[top]: /top/'],
  ['an address that nothing uses', '[two]: https://example.net/'],
  ['words behind an address', 'See [the page](/top/ "Top").'],
  ['columns that are aligned', '| a | b |\n| :-- | --: |\n| 1 | 2 |'],
  ['a picture that is no component', '![A quiet room](/images/home/room.jpg)'],
  ['a component without words in a sentence', 'It is <Confirm id="so" /> here.'],
  ['a picture of another page', '<Figure src="/images/top/room.jpg" alt="A room" />'],
  ['words as code', 'Call it `stress`.'],
  ['words struck through', 'It is ~~never~~ easy.'],
  ['a comment', '{/* ask Ada */}'],
])('%s: the file is left as it is, and told', (_, words) => {
  const text = homeWith(words)[HOME] ?? '';
  const done = formatted(HOME, text);
  expect(done).toMatchObject({ kind: 'refused' });
  if (done.kind === 'refused' && done.difference) expect(done.difference.line).toBeGreaterThanOrEqual(13);
});

test.each([
  ['a day that no form knows', withFields('published: in May or so'), 'in May or so'],
  ['a day in other words', textOf(HOME).replace('2026-11-22', 'soon'), 'soon'],
  ['a note behind a text', textOf(HOME).replace('A quiet harbor', 'A quiet harbor #1'), '#1'],
  ['a note of its own', withFields('# ask Ada'), '# ask Ada'],
  ['a word behind &', withFields('summary: &more words of the night'), '&more'],
  ['a word behind !', withFields('summary: !important words of the night'), '!important'],
])('%s: the field stays as it was typed, and is quoted', (_, text, lost) => {
  const done = formatted(HOME, text);
  expect(done).toMatchObject({ kind: 'refused', difference: { words: expect.stringContaining(lost) } });
});

test.each(['5 May 2026', '11/22/2026', '2026-1-5'])('the day %s stays as it was typed', (day) => {
  const text = textOf(HOME).replace('2026-11-22', day);
  const written = expect.stringContaining(`\nupdated: ${day}\n`);
  expect(formatted(HOME, text)).toEqual({ kind: 'changed', text: written });
});

test('a data file with a note is left as it is, with the place of the note', () => {
  const text = textOf('practice.yaml').replace('phone: null', 'phone: null # ask Ada');
  expect(formatted('practice.yaml', text)).toMatchObject({
    kind: 'refused',
    difference: { words: '# ask Ada', becomes: '' },
  });
});

test.each([
  ['stars for hyphens', '- One\n- Two', '* One\n* Two'],
  ['words set off in another way', 'One _two_ __three__.', 'One *two* **three**.'],
  ['a heading that is underlined', 'Two words\n---', '## Two words'],
  ['an entity', 'One &amp; two.', 'One & two.'],
  ['lists that are set apart', '* One\n\n* Two', '* One\n* Two'],
  ['a table of narrow columns', '|a|b|\n|-|-|\n|1|2|', '| a | b |'],
])('%s: the file is written as the editor does', (_, words, written) => {
  const done = formatted(HOME, homeWith(words)[HOME] ?? '');
  expect(done).toMatchObject({ kind: 'changed', text: expect.stringContaining(written) });
});

test.each([
  ['what every page has', withFields('draft: false\nlisted: true\nlang: en-US\nshare: neutral\nrelated: []')],
  ['quotes that nothing needs', textOf(HOME).replace(/^heading: (.*)$/m, "heading: '$1'")],
  ['spaces behind the hyphens', textOf(HOME).replaceAll('---\n', '---  \n')],
  ['line ends of Windows', textOf(HOME).replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${textOf(HOME)}`],
])('%s: the file is written as the editor does, and says the same', (_, text) => {
  expect(formatted(HOME, text)).toMatchObject({ kind: 'changed' });
});

test('a refusal says where, what would become of it, and how to mend it', () => {
  const change = homeWith('So it is.[^1]\n\n[^1]: Someone said so.');
  const done = formatted(HOME, change[HOME] ?? '');
  if (done.kind !== 'refused') throw new Error('It was not refused.');
  expect(toRefusal(`content/${HOME}`, done, siteWith(change).issues)).toMatchInlineSnapshot(`
    "content/pages/home.mdx:13:1 was left as it is. The editor would make something else of it.
      "So it is." would become "So it is.\\[^1]".
      This is a footnote, which the editor makes into other words.
      Fix: Say it in the sentence. A source is named with <Cite id="…" />."
  `);
});

test('a file that cannot be read is told with what the checks say of it', () => {
  const text = textOf(HOME).replace('title: ', 'title: "');
  const done = formatted(HOME, text);
  if (done.kind !== 'refused') throw new Error('It was not refused.');
  expect(toRefusal(`content/${HOME}`, done, siteWith({ [HOME]: text }).issues)).toContain(
    'A quote or a bracket is opened here and never closed.',
  );
});
