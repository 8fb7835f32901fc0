import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lossesBetween } from '#lib/changes/losses-between.ts';
import { loadFormat } from '#staff/editor/format/load-format.ts';
import { homeWith, textOf } from '../checks/issues.ts';

const format = await loadFormat(join(import.meta.dirname, '../../..'));
const HOME = 'pages/home.mdx';

/** What is lost where the editor opens a page and someone types another word, and something else where they saw that it is missing. */
function lossesOf(before: string, type: (kept: string) => string = (kept) => kept): string[] {
  const kept = format(`content/${HOME}`, before, new Map()) ?? '';
  return lossesBetween(HOME, before, kept, type(kept.replace('Read about', 'Read of')));
}

const page = (words: string) => homeWith(words)[HOME] ?? '';

test.each([
  ['a link without words', page('See [](/top/) here.'), '[](/top/)'],
  ['words behind an address', page('See [it](/top/ "The top of all").'), '[it](/top/ "The top of all")'],
  ['an address that stands elsewhere', page('See [it][top] now.\n\n[top]: /top/'), '[top]: /top/'],
  ['a footnote', page('So it is.[^1]\n\n[^1]: Someone said so.'), '[^1]'],
  ['a note behind a text', textOf(HOME).replace('A quiet harbor', 'A quiet harbor #1 for us'), '#1 for us'],
  ['a word behind a sign', textOf(HOME).replace('heading: ', 'heading: !important '), '!important'],
  ['a day in words', textOf(HOME).replace('audience:', 'published: in May\naudience:'), 'in May'],
])('%s: a save of another word would lose it, which is told', (_, before, words) => {
  expect(lossesOf(before)).toContain(words);
});

test('nothing is told of a page that the form keeps whole, whatever someone takes out of it', () => {
  expect(lossesOf(page('Two words.\n\n## A heading\n\n* One\n* [Two](/top/)'), () => textOf(HOME))).toEqual(
    [],
  );
});

test.each([
  [
    'a note',
    textOf(HOME).replace('A quiet harbor', 'A quiet harbor #1 for us'),
    (kept: string) => kept.replace('A quiet harbor', '"A quiet harbor #1 for us"'),
  ],
  ['a link', page('See [](/top/) here.'), (kept: string) => kept.replace('See', 'See [the top](/top/)')],
])('what someone typed anew is not lost: %s', (_, before, type) => {
  expect(lossesOf(before, type)).toEqual([]);
});
