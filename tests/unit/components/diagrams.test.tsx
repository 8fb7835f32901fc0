import { expect, test } from 'vitest';
import { Cycle } from '#components/diagrams/cycle.tsx';
import { FiveParts } from '#components/diagrams/five-parts.tsx';
import { Horizon } from '#components/diagrams/horizon.tsx';
import { Mark } from '#components/diagrams/mark.tsx';
import { Rule } from '#components/diagrams/rule.tsx';
import { all, draw, one, wordsOf } from './markup.ts';

const cycle = (steps = 'Pressure → Escape → Regret → Reset') =>
  draw(<Cycle steps={steps} returns="Repeat" />);

test('a cycle is a numbered list of its steps in order', () => {
  expect(all(one(cycle(), 'ol'), 'li').map(wordsOf)).toEqual(['Pressure', 'Escape', 'Regret', 'Reset']);
});

test('a cycle says in its caption what leads back', () => {
  expect(wordsOf(one(one(cycle(), 'figure'), 'figcaption'))).toBe('Repeat');
});

test('a step may come twice', () => {
  expect(all(cycle('Shame → Escape → Shame → Reset'), 'li')).toHaveLength(4);
});

test('of an odd number of steps the middle one is on the way down', () => {
  const sides = all(cycle('a → b → c → d → e'), 'li').map(({ properties }) => String(properties.className));
  expect(sides).toEqual(['down', 'down', 'down', 'up', 'up']);
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
