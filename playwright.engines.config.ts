import { defineConfig, type Project } from '@playwright/test';
import type { Wanted } from '#tools/browser/drive/start-engine.ts';

const IN_CHROMIUM = '**/form.spec.ts';
const AT_HOME = '**/kept-words.spec.ts';
// What the page cache and Tab do depends on how a browser was started.
const OTHERWISE = /@page-cache-off|@tab/;

const using = (wanted: Wanted) => ({ use: { wanted }, testIgnore: AT_HOME });
const iphone = ['--enable-page-cache=false', '--enable-tabs-to-links=false'];

// The first word is the engine, by which its tests are counted. Each project starts one browser.
const projects: Project<object, { wanted: Wanted }>[] = [
  { name: 'WebKit', ...using({ engine: 'WebKit' }), grepInvert: /@page-cache-off/ },
  { name: 'Firefox', ...using({ engine: 'Firefox' }) },
  { name: 'WebKit as on an iPhone', ...using({ engine: 'WebKit', options: iphone }), grep: OTHERWISE },
  { name: 'Chromium', ...using({ engine: 'Chromium' }), testMatch: IN_CHROMIUM },
  { name: 'Firefox at home', testMatch: AT_HOME },
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
