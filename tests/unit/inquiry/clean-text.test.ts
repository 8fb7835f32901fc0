import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cleanLine, cleanText, isVisible } from '#lib/inquiry/clean-text.ts';

test.each([
  ['emoji that are joined', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽'],
  ['Arabic, with marks for one character', 'مرحبا\u200f، أحتاج إلى موعد'],
  ['Persian, with its joiner that keeps apart', 'می\u200cخواهم'],
  ['Spanish', '¿Podrían llamarme mañana? Soy Íñigo.'],
  ['Chinese', '请给我打电话'],
  ['Hindi', 'मैं बात करना चाहता हूँ'],
  ['accents that stand apart', 'e\u0301'],
])('%s stay as they were written', (_, text) => {
  expect(cleanText(text)).toBe(text);
  expect(cleanLine(text)).toBe(text);
});

test('line ends of every kind become one kind', () => {
  expect(cleanText('a\r\nb\rc\u2028d\u2029e\u0085f\ng')).toBe('a\nb\nc\nd\ne\nf\ng');
});

test('a text of one line stays one', () => {
  expect(cleanLine('a\r\nBcc: b\tc\u2028d')).toBe('a Bcc: b c d');
});

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0090', '\u202e', '\u2066', '\u2069', '\ufeff'])(
  'the control %j goes, and what stands around it stays',
  (control) => {
    expect(cleanText(`a${control}b`)).toBe('ab');
  },
);

test('half a character becomes the sign for one that cannot be read', () => {
  expect(cleanText('a\ud83d')).toBe('a\ufffd');
});

test('blanks around a text go', () => {
  expect(cleanText(' \n a b \t')).toBe('a b');
});

test.each(['', '  ', '\u200d', '\u200b \u2060', '\u00ad'])('%j cannot be seen', (text) => {
  expect(isVisible(text)).toBe(false);
});

test.each(['a', '👍', '\u200fم', '7'])('%j can be seen', (text) => {
  expect(isVisible(text)).toBe(true);
});

// So long that whoever looks at each of its characters again for each of the others never comes to an end, and has to be ended.
test('a long text of nothing visible is seen through in one pass', () => {
  const program = `
    import { isVisible } from '#lib/inquiry/clean-text.ts';
    console.log(isVisible(('\\u200b'.repeat(250_000) + ' ').repeat(4)));
  `;
  const args = ['--input-type=module', '--eval', program];
  const { stdout, signal } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 });
  expect({ stdout, signal }).toEqual({ stdout: 'false\n', signal: null });
});
