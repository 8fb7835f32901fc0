import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGES } from '#lib/build-note/build-note.ts';
import { OLDEST } from '#lib/supported-browsers.ts';
import { lackingIn } from '#tests/newer-features/compatibility.ts';
import { featuresOfScript } from '#tests/newer-features/features-of-script.ts';
import { featuresOfStyle, mixedListsOf } from '#tests/newer-features/features-of-style.ts';
import { DONE_WITHOUT, EXTRAS, isTold, toldIn } from '#tests/newer-features/told-features.ts';
import { BUILD } from './current-build.ts';

const FOLDER = join(BUILD, PAGES);
const read = (pattern: string) =>
  globSync(pattern, { cwd: FOLDER }).map((file) => readFileSync(join(FOLDER, file), 'utf8'));
const inline = read('**/*.html').flatMap((html) =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css),
);
const style = [...new Set([...read('**/*.css'), ...inline])].join('\n');
const scripts = read('js/*.js');

const isNewer = (feature: string) => lackingIn(OLDEST.inFull, feature).length > 0;
const used = featuresOfStyle(style);
const newer = [...used].filter(([feature]) => isNewer(feature));
const newerInScripts = scripts
  .flatMap(featuresOfScript)
  .filter((all) => all.every(isNewer))
  .map(([name = '']) => name);
const names = [DONE_WITHOUT, EXTRAS].flatMap((heading) => toldIn(heading).flatMap((row) => row.names));

test('the styles use no feature that a browser can lack in which all works, unless docs/browsers.md says what becomes of it', () => {
  expect(used.size).toBeGreaterThan(100);
  const untold = newer.filter(
    ([feature]) => ![DONE_WITHOUT, EXTRAS].some((heading) => isTold(feature, heading)),
  );
  expect(untold).toEqual([]);
});

test('the scripts use none', () => {
  expect(scripts.length).toBeGreaterThan(0);
  expect(
    newerInScripts.filter((feature) => ![DONE_WITHOUT, EXTRAS].some((heading) => isTold(feature, heading))),
  ).toEqual([]);
});

test('docs/browsers.md tells of no feature that is not used any more, or that all of them have', () => {
  const all = [...newer.map(([feature]) => feature), ...newerInScripts];
  expect(
    names.filter((name) => !all.some((feature) => feature === name || feature.startsWith(`${name}.`))),
  ).toEqual([]);
});

test('browsers that show the site as meant lack nothing but extras', () => {
  const lacked = newer.filter(
    ([feature]) => lackingIn(OLDEST.asMeant, feature).length > 0 && !isTold(feature, EXTRAS),
  );
  expect(lacked.map(([feature]) => `${feature}: ${lackingIn(OLDEST.asMeant, feature)}`)).toEqual([]);
});

test('no list of selectors is dropped as a whole because a browser does not know some of them', () => {
  expect(mixedListsOf(style, isNewer)).toEqual([]);
});
