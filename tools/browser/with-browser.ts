import { type Browser, chromium } from '@playwright/test';
import { browserArgs } from './browser-args.ts';
import { findOrInstallBrowser } from './find-browser.ts';

/** Starts a browser, the one at a path or any that is here, closes it after it was used, and gives what `use` gives. */
export async function withBrowser<Result>(
  use: (browser: Browser) => Promise<Result>,
  executablePath = findOrInstallBrowser(),
): Promise<Result> {
  const browser = await chromium.launch({ executablePath, args: browserArgs() });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
