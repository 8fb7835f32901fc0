import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import { Cycle } from '#components/diagrams/cycle.tsx';
import { Drawing } from '#components/diagrams/drawing.tsx';
import { DRAWINGS } from '#components/diagrams/drawings.ts';
import { FiveParts } from '#components/diagrams/five-parts.tsx';
import { Horizon } from '#components/diagrams/horizon.tsx';
import { Mark } from '#components/diagrams/mark.tsx';
import { Rule } from '#components/diagrams/rule.tsx';
import { all, draw, one, wordsOf } from './markup.ts';

test('a cycle is a numbered list of its steps in order, down and up again, and says what leads back', () => {
  // A step may come twice; of an odd number, the middle one is on the way down.
  const figure = one(
    draw(<Cycle steps="Shame → Escape → Regret → Shame → Reset" returns="Repeat" />),
    'figure',
  );
  const steps = all(one(figure, 'ol'), 'li');
  expect(steps.map((step) => `${wordsOf(step)} ${step.properties.className}`)).toEqual([
    'Shame down',
    'Escape down',
    'Regret down',
    'Shame up',
    'Reset up',
  ]);
  expect(wordsOf(one(figure, 'figcaption'))).toBe('Repeat');
});

test.each([
  ['cycle', <Cycle key="" steps="a → b → c → d" returns="again" />],
  ['five parts', <FiveParts key="">words</FiveParts>],
  ['horizon', <Horizon key="" audience="couple" drawing="cups" />],
  ['bag', <Drawing key="" name="bag" />],
  ['rule', <Rule key="" />],
  ['mark', <Mark key="" />],
])('the drawing of the %s is hidden from screen readers', (_, diagram) => {
  expect(one(draw(diagram), 'svg').properties.ariaHidden).toBe('true');
});

const linesOf = (diagram: ReactElement) =>
  all(draw(diagram), 'path')
    .filter(({ properties }) => properties.className === undefined)
    .map(({ properties }) => String(properties.d));

test.each([
  ['person', 1],
  ['partner', 1],
  ['couple', 2],
  ['all', 1],
] as const)(
  'to the horizon for %s, %i lines lead, and the last draws what stands there',
  (audience, lines) => {
    const drawn = linesOf(<Horizon audience={audience} drawing="chair" />);
    expect(drawn).toHaveLength(lines + 1);
    expect(drawn.at(-1)).toBe(linesOf(<Drawing name="chair" />)[0]);
  },
);

test.each(Object.entries(DRAWINGS))(
  'the line comes along the ground, draws the %s, and runs on',
  (_, line) => {
    expect(line.startsWith('M0 158H')).toBe(true);
    expect(line).toContain('H4000');
    expect(line.length).toBeLessThan(600);
  },
);
