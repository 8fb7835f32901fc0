import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cleanLine, cleanText, isVisible } from '#lib/inquiry/clean-text.ts';

test.each([
  ['joined emoji', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽'],
  ['Arabic with direction marks', 'مرحبا\u200f، أحتاج إلى موعد'],
  ['Persian with a non-joiner', 'می\u200cخواهم'],
  ['Spanish', '¿Podrían llamarme mañana? Soy Íñigo.'],
  ['Chinese', '请给我打电话'],
  ['Hindi', 'मैं बात करना चाहता हूँ'],
  ['combining accents', 'e\u0301'],
])('%s stay as they were written', (_, text) => {
  expect(cleanText(text)).toBe(text);
  expect(cleanLine(text)).toBe(text);
});

test('line ends of every kind become newlines', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\ng')).toBe('a\nb\nc\nd\ne\nf\ng');
});

test('a text of one line stays one', () => {
  expect(cleanLine('a\r\nBcc: b\tc\u2028d')).toBe('a Bcc: b c d');
});

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0090', '\u202e', '\u2066', '\u2069', '\ufeff'])(
  'the control character %j is removed, and nothing around it',
  (control) => {
    expect(cleanText(`a${control}b`)).toBe('ab');
  },
);

test('half a surrogate pair becomes the replacement character', () => {
  expect(cleanText('a\ud83d')).toBe('a\ufffd');
});

test('a text is trimmed', () => {
  expect(cleanText(' \n a b \t')).toBe('a b');
});

test.each(['', '  ', '\u200d', '\u200b \u2060', '\u00ad'])('%j is not visible', (text) => {
  expect(isVisible(text)).toBe(false);
});

test.each(['a', '👍', '\u200fم', '7'])('%j is visible', (text) => {
  expect(isVisible(text)).toBe(true);
});

// So long that a quadratic search never ends, and is killed.
test('a long invisible text is searched in linear time', () => {
  const program = `
    import { isVisible } from '#lib/inquiry/clean-text.ts';
    console.log(isVisible(('\\u200b'.repeat(250_000) + ' ').repeat(4)));
  `;
  const args = ['--input-type=module', '--eval', program];
  const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
  expect({ stdout, signal }).toEqual({ stdout: 'false\n', signal: null });
});
