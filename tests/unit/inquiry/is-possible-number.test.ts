import { expect, test } from 'vitest';
import { isPossibleNumber } from '#lib/inquiry/is-possible-number.ts';

test.each([
  '(305) 555-0142',
  '1-305-555-0142',
  '+1 305 555 0142',
  '(+1) 305.555.0142',
  '＋１ ３０５ ５５５ ０１４２',
  '305 555 0142 x7',
  '305-555-0142 or 786-555-0100',
  'cell: 786 555 0100',
  '988 555 0142',
  '٣٠٥٥٥٥٠١٤٢',
  '३०५५५५०१४२',
  '𝟛𝟘𝟝𝟝𝟝𝟝𝟘𝟙𝟜𝟚',
  '0 305 555 0142',
  '+44 20 7946 0958',
  'home +33 1 99 00 12 34',
  '+49 (0) 30 5550142',
  '+298 301234',
  '011 44 20 7946 0958',
  '0044 20 7946 0958',
  '44 20 7946 0958',
  '001 305 555 0142',
  '+001 305 555 0142',
  '+01 305 555 0142',
  '+0044 20 7946 0958',
  '1-800-FLOWERS',
  '305 555 HELP',
  '+1 (305) CALL-NOW',
  'https://wa.me/13055550142',
])('%s may be a phone number', (text) => {
  expect(isPossibleNumber(text)).toBe(true);
});

test.each([
  ['digits are missing', '555-0142'],
  ['digits are missing', '305 555 014'],
  ['digits are missing after +1', '+1305555'],
  ['digits are missing after +1', '+1 305 555 014'],
  ['digits are missing after 1', '1 305 555 014'],
  ['digits are missing abroad', '+49 305'],
  ['no area code begins with 0', '055 555 0142'],
  ['no area code begins with 0', '000-000-0000'],
  ['no area code begins with 1', '155 555 0142'],
  ['no area code begins with 1', '+1 155 555 0142'],
  ['no area code begins with 1', '1 123 456 7890'],
  ['no area code is a short number', '911 555 0142'],
  ['no area code is a short number', '+1 411 555 0142'],
  ['no exchange begins with 0', '305 055 0142'],
  ['no exchange begins with 1', '1 (305) 155-0142'],
  ['no country has 0', '+0 305 555 0142'],
  ['a number of another country without its code', '0161 496 0000'],
  ['no country has 0', '+000 555 0142'],
  ['digits are missing, and words are none', '305 555 CALL ME'],
  ['digits are missing, and words are none', '786 tonight'],
  ['no area code is a short number', '911-FLOWERS'],
  ['an exit code and too little', '011 555 1234'],
  ['an exit code and an area code that is none', '001 055 555 0142'],
  ['there is none', 'call me'],
  ['there is none', ''],
])('%s: %s', (_, text) => {
  expect(isPossibleNumber(text)).toBe(false);
});

test('a long text is read in linear time', () => {
  expect(isPossibleNumber('٩'.repeat(200_000))).toBe(true);
  expect(isPossibleNumber('x'.repeat(200_000))).toBe(false);
  for (const text of [`305${' -.'.repeat(60_000)}`, ' '.repeat(200_000), `1${' '.repeat(200_000)}`])
    expect(isPossibleNumber(text)).toBe(false);
});
