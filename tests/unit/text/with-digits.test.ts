import { expect, test } from 'vitest';
import { withDigits } from '#lib/text/with-digits.ts';

test.each([
  ['Two hundred and sixty-four people took part', '264 people took part'],
  ['forty-three percent', '43 percent'],
  ['one in six, or 6,463 of them', '1 in 6, or 6463 of them'],
  ['nine hundred', '900'],
  ['five thousand', '5000'],
  ['Seventeen adults and twenty more', '17 adults and 20 more'],
  ['Someone told no one; often, alone', 'Someone told no 1; often, alone'],
  ['24, 25 and 1,2', '24, 25 and 1,2'],
])('%s', (text, digits) => {
  expect(withDigits(text)).toBe(digits);
});
