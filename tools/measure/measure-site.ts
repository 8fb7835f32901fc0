import type { Browser } from '@playwright/test';
import type { Measurement, PageMeasurement } from '#lib/receipt/measurement.ts';
import { todayInFlorida } from '#lib/today.ts';
import { measurePage } from './measure-page.ts';

// More would only wait for each other.
const AT_ONCE = 2;

/** Measures pages at an address, one after the other, each in a browser profile of its own; `tell` hears how far it is. */
export async function measureSite(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  tell: (line: string) => void,
): Promise<Measurement> {
  const left = [...paths];
  const pages: PageMeasurement[] = [];
  const work = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      pages.push(await measurePage(browser, origin, path));
      tell(`measured ${pages.length} of ${paths.length}  ${path}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  pages.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
  return { origin, browser: `Chromium ${browser.version()}`, day: todayInFlorida(), pages };
}
