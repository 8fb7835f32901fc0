import { defineConfig, type Project } from '@playwright/test';

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

type Setting = { name: string; colorScheme: 'light' | 'dark'; javaScriptEnabled: boolean };

/** Tests that look at every page, each with the settings that can make a difference to what it looks at. */
const ONLY_IN: Record<string, (setting: Setting) => boolean> = {
  // axe is a script itself, and its test sets the widths and the colors of its own accord.
  '**/axe.spec.ts': isUsualDesktop,
  // A page with scripts asks for the most, and what moves depends on the width. Colors change nothing.
  '**/first-visit.spec.ts': ({ colorScheme, javaScriptEnabled }) =>
    colorScheme === 'light' && javaScriptEnabled,
  // Each sets what it is about: the colors, the motion, the paper.
  '**/modes.spec.ts': isUsualDesktop,
  '**/print.spec.ts': isUsualDesktop,
  '**/coming-back.spec.ts': isUsualDesktop,
  // Without scripts a browser sends the form by itself. A narrow window and dark colors change how its messages look.
  '**/contact.spec.ts': (setting) => isPlainPhone(setting) || isUsualDesktop(setting) || isDarkPhone(setting),
  // Only an export has its form elsewhere: playwright.export.config.ts.
  '**/elsewhere.spec.ts': () => false,
  // Starts browsers of its own, once as somebody has them with scripts and once without.
  '**/kept-words.spec.ts': (setting) => isPlainPhone(setting) || isUsualDesktop(setting),
  // Colors do not matter to how a page is left.
  '**/leaving.spec.ts': ({ colorScheme }) => colorScheme === 'light',
  // On a phone the menus are folded, and without scripts nothing but the page itself can help.
  '**/keyboard.spec.ts': isPlainPhone,
  // Sets the widths of its own accord. Every page without scripts, and with them those that together have every part.
  '**/pages.spec.ts': isPlainPhone,
  '**/pages-with-scripts.spec.ts': isUsualDesktop,
  // Once without scripts and once with is enough, and colors change nothing.
  '**/answers.spec.ts': (setting) => isPlainPhone(setting) || isUsualDesktop(setting),
  '**/reading.spec.ts': (setting) => isPlainPhone(setting) || isUsualDesktop(setting),
  // Widths and colors matter to how results look, and without scripts there are none.
  '**/search.spec.ts': (setting) => isPlainPhone(setting) || isUsualDesktop(setting) || isDarkPhone(setting),
};

function isPlainPhone({ name, colorScheme, javaScriptEnabled }: Setting): boolean {
  return name === 'phone' && colorScheme === 'light' && !javaScriptEnabled;
}

function isDarkPhone({ name, colorScheme, javaScriptEnabled }: Setting): boolean {
  return name === 'phone' && colorScheme === 'dark' && javaScriptEnabled;
}

function isUsualDesktop({ name, colorScheme, javaScriptEnabled }: Setting): boolean {
  return name === 'desktop' && colorScheme === 'light' && javaScriptEnabled;
}

// Everything else runs at each width, in each theme, with scripts and without.
const projects = Object.entries(WIDTHS).flatMap(([name, viewport]) =>
  (['light', 'dark'] as const).flatMap((colorScheme) =>
    [true, false].map((javaScriptEnabled): Project => {
      const setting = { name, colorScheme, javaScriptEnabled };
      return {
        name: `${name}-${colorScheme}-${javaScriptEnabled ? 'scripts' : 'no-scripts'}`,
        use: { viewport, colorScheme, javaScriptEnabled },
        testIgnore: Object.keys(ONLY_IN).filter((file) => !ONLY_IN[file]?.(setting)),
      };
    }),
  ),
);

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Patient, because a busy machine is slow and not wrong: these times only end what hangs.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects,
});
