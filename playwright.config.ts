import { defineConfig, type Project } from '@playwright/test';

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

// Every test runs at each width, with scripts and without, and what depends on colors in each theme as well. axe is a script.
const KEYBOARD = '**/keyboard.spec.ts';
const WITHOUT_SCRIPTS = '**/axe.spec.ts';
const WHATEVER_THE_COLORS = ['**/pages.spec.ts', '**/reading.spec.ts'];

const projects = Object.entries(WIDTHS).flatMap(([name, viewport]) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [true, false].map(
      (javaScriptEnabled): Project => ({
        name: `${name}-${colorScheme}-${javaScriptEnabled ? 'scripts' : 'no-scripts'}`,
        use: { viewport, colorScheme, javaScriptEnabled },
        testIgnore: [
          // On a phone the menus are folded, and without scripts nothing but the page itself can help.
          ...(name === 'phone' && colorScheme === 'light' && !javaScriptEnabled ? [] : [KEYBOARD]),
          ...(javaScriptEnabled ? [] : [WITHOUT_SCRIPTS]),
          ...(colorScheme === 'dark' ? WHATEVER_THE_COLORS : []),
        ],
      }),
    ),
  ),
);

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  projects,
});
