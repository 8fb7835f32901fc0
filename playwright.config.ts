import { defineConfig, type Project } from '@playwright/test';
import { NIGHTLY_TAG } from './tools/test-run/when.ts';

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

type Setting = { name: string; javaScriptEnabled: boolean };

/** The settings that can make a difference to what a file looks at. The rest runs at each width, with scripts and without. */
const ONLY_IN: Record<string, (setting: Setting) => boolean> = {
  // Each sets what it is about: the colors, the motion, the paper.
  '**/modes.spec.ts': isUsualDesktop,
  '**/print.spec.ts': isUsualDesktop,
  '**/coming-back.spec.ts': isUsualDesktop,
  '**/older-browsers.spec.ts': isUsualDesktop,
  // Reads the stylesheets themselves.
  '**/own-style.spec.ts': isUsualDesktop,
  // Without scripts a browser sends the form by itself.
  '**/contact.spec.ts': isPlainPhoneOrUsualDesktop,
  // Only an export has its form elsewhere: playwright.export.config.ts.
  '**/elsewhere.spec.ts': () => false,
  // Starts browsers of its own, as someone has them with scripts and without.
  '**/kept-words.spec.ts': isUsualDesktop,
  // On a phone the menus are folded, and without scripts nothing but the page itself can help.
  '**/keyboard.spec.ts': isPlainPhone,
  '**/leaving.spec.ts': isPlainPhoneOrUsualDesktop,
  '**/late-font.spec.ts': ({ javaScriptEnabled }) => javaScriptEnabled,
  // Sets the widths and the colors of its own accord.
  '**/pages.spec.ts': isPlainPhoneOrUsualDesktop,
  '**/answers.spec.ts': isPlainPhoneOrUsualDesktop,
  '**/reading.spec.ts': isPlainPhoneOrUsualDesktop,
  '**/search.spec.ts': isPlainPhoneOrUsualDesktop,
};

function isPlainPhone({ name, javaScriptEnabled }: Setting): boolean {
  return name === 'phone' && !javaScriptEnabled;
}

function isUsualDesktop({ name, javaScriptEnabled }: Setting): boolean {
  return name === 'desktop' && javaScriptEnabled;
}

// Once without scripts and once with is enough.
function isPlainPhoneOrUsualDesktop(setting: Setting): boolean {
  return isPlainPhone(setting) || isUsualDesktop(setting);
}

const projects = Object.entries(WIDTHS).flatMap(([name, viewport]) =>
  [true, false].map((javaScriptEnabled): Project => {
    const setting = { name, javaScriptEnabled };
    return {
      // By day the phone without scripts and the desktop with them: what the width and the scripts change is then seen once each.
      name: `${name}-${javaScriptEnabled ? 'scripts' : 'no-scripts'}${isPlainPhoneOrUsualDesktop(setting) ? '' : ` ${NIGHTLY_TAG}`}`,
      use: { viewport, javaScriptEnabled },
      testIgnore: Object.keys(ONLY_IN).filter((file) => !ONLY_IN[file]?.(setting)),
    };
  }),
);

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/global-setup.ts',
  // Each has its own, because it is emptied when a run begins, and two run at a time.
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Patient, because a busy machine is slow and not wrong: these times only end what hangs.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  projects,
});
