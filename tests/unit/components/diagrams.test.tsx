import { expect, test } from 'vitest';
import { Cycle } from '#components/diagrams/cycle.tsx';
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
  ['horizon', <Horizon key="" audience="couple" />],
  ['rule', <Rule key="" />],
  ['mark', <Mark key="" />],
])('the drawing of the %s is hidden from screen readers', (_, diagram) => {
  expect(one(draw(diagram), 'svg').properties.ariaHidden).toBe('true');
});

test.each([
  ['person', 1],
  ['partner', 1],
  ['couple', 2],
  ['all', 1],
] as const)('the horizon for %s has %i drawn lines above its shore', (audience, lines) => {
  const [shore, ...drawn] = all(draw(<Horizon audience={audience} />), 'path');
  expect(shore?.properties.className).toEqual(['shore']);
  expect(drawn).toHaveLength(lines);
});
