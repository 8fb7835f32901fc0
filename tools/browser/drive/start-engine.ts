import { findOrInstallBrowser } from '#tools/browser/find-browser.ts';
import { findOrInstallFirefox, WITHOUT_FIREFOX } from '#tools/browser/find-firefox.ts';
import { findOrInstallWebKit, WITHOUT_WEBKIT } from '#tools/browser/find-webkit.ts';
import { startChromium } from './start-chromium.ts';
import { startFirefox } from './start-firefox.ts';
import { startWebKit } from './start-webkit.ts';
import type { Engine } from './tab.ts';

/** An engine, and how its user has set it. */
export type Wanted = { engine: 'WebKit' | 'Firefox' | 'Chromium'; options?: readonly string[] };

/** Starts an engine, and installs it first where it is missing and we may; says why it cannot be had where we may not. */
export async function startEngine({ engine, options }: Wanted): Promise<Engine | string> {
  if (engine === 'Chromium') return startChromium(findOrInstallBrowser());
  if (engine === 'Firefox') {
    const found = findOrInstallFirefox();
    return found ? startFirefox(found) : WITHOUT_FIREFOX;
  }
  const found = findOrInstallWebKit();
  return found ? startWebKit(found, options) : WITHOUT_WEBKIT;
}
