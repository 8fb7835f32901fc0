import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OLDEST, SCRIPT_TARGETS } from '#lib/supported-browsers.ts';
import { toldIn } from '#tests/newer-features/told-features.ts';

const { asMeant, inFull } = OLDEST;
const NAMES: Record<string, string> = {
  safari: 'Safari, also on iPhones',
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  samsung: 'Samsung Internet',
};
const page = readFileSync(join(import.meta.dirname, '../../content/pages/accessibility.mdx'), 'utf8');

test('both lists have the same browsers, and Safari is as old on iPhones as elsewhere', () => {
  expect(Object.keys(inFull).filter((name) => name !== 'ios_saf')).toEqual(Object.keys(NAMES));
  expect(Object.keys(asMeant)).toEqual(Object.keys(inFull));
  expect([asMeant.ios_saf, inFull.ios_saf]).toEqual([asMeant.safari, inFull.safari]);
});

test('docs/browsers.md tells the versions of both lists', () => {
  expect(toldIn('Browsers')).toEqual(
    Object.entries(NAMES).map(([key, name]) => ({
      names: name.split(', '),
      told: [asMeant[key], inFull[key]],
    })),
  );
});

test('the page on accessibility tells them to readers', () => {
  const sentence = ({ safari, chrome, edge, firefox, samsung }: Record<string, string>) =>
    `Safari ${safari}, ${chrome === edge ? `Chrome and Edge ${chrome}` : `Chrome ${chrome}, Edge ${edge}`}, Firefox ${firefox} and Samsung Internet ${samsung}`;
  expect(page).toContain(sentence(asMeant));
  expect(page).toContain(sentence(inFull));
});

test('scripts are written for the browsers in which all works', () => {
  expect(SCRIPT_TARGETS).toEqual([
    `safari${inFull.safari}`,
    `ios${inFull.ios_saf}`,
    `chrome${inFull.chrome}`,
    `edge${inFull.edge}`,
    `firefox${inFull.firefox}`,
  ]);
});
