import { defineConfig, type Project } from '@playwright/test';
import type { Wanted } from '#tools/browser/drive/start-engine.ts';
import { NIGHTLY_TAG } from './tools/test-run/when.ts';

const IN_CHROMIUM = '**/form.spec.ts';
const AT_HOME = '**/kept-words.spec.ts';
// What the page cache and Tab do depends on how a browser was started.
const OTHERWISE = /@page-cache-off|@tab/;
// What Firefox does by day as well: it keeps pages and their history in a way of its own.
const HISTORY = /@page-cache-off|@history/;
const BY_NIGHT = `by night ${NIGHTLY_TAG}`;

const using = (wanted: Wanted) => ({ use: { wanted }, testIgnore: AT_HOME });
const iphone = ['--enable-page-cache=false', '--enable-tabs-to-links=false'];

// The first word is the engine, by which its tests are counted. Each project starts one browser. By day one engine has all, WebKit, which is on every
// iPhone; what the form is in Chromium, and what Chromium keeps of words, tests/browser says by day.
const projects: Project<object, { wanted: Wanted }>[] = [
  { name: 'WebKit', ...using({ engine: 'WebKit' }), grepInvert: /@page-cache-off/ },
  { name: 'Firefox', ...using({ engine: 'Firefox' }), grep: HISTORY },
  { name: `Firefox ${BY_NIGHT}`, ...using({ engine: 'Firefox' }), grepInvert: HISTORY },
  {
    name: `WebKit as on an iPhone ${BY_NIGHT}`,
    ...using({ engine: 'WebKit', options: iphone }),
    grep: OTHERWISE,
  },
  { name: `Chromium ${BY_NIGHT}`, ...using({ engine: 'Chromium' }), testMatch: IN_CHROMIUM },
  { name: `Firefox at home ${BY_NIGHT}`, testMatch: AT_HOME },
];

/** The built site in the engines of other browsers, and in Chromium what has to be the same in all of them. */
export default defineConfig<object, { wanted: Wanted }>({
  testDir: 'tests/engines',
  globalSetup: './tests/browser/global-setup.ts',
  outputDir: 'test-results/engines',
  forbidOnly: true,
  workers: 2,
  // Patient, because a busy machine is slow and not wrong: these times only end what hangs.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  projects: projects.map((project) => ({ ...project, workers: 1 })),
});
