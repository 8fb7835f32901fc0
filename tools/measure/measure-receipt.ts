import type { Browser } from '@playwright/test';
import { headerRules, headersAt, SECURITY_HEADERS } from '#lib/http/headers.ts';
import { brokenByKept, brokenPromisesOf } from '#lib/receipt/broken-promises.ts';
import type { Measurement, PageMeasurement } from '#lib/receipt/measurement.ts';
import { type Measured, type Receipt, toReceipt } from '#lib/receipt/receipt.ts';
import { todayInFlorida } from '#lib/today.ts';
import { findOrInstallBrowser, withBrowser } from '../browser/find-browser.ts';
import { measureKept } from './measure-kept.ts';
import { measurePage } from './measure-page.ts';
import type { Progress } from './progress-to.ts';

const NAMES = Object.keys(SECURITY_HEADERS);

// More would only wait for one another.
const AT_ONCE = 2;

/**
 * Opens pages at an address in a browser, and counts what they do. Throws if pages break promises, with a sentence for each. Logs its progress, and
 * tells how many pages of how many it has looked at; `of` says which build it is.
 */
export async function measureReceipt(
  origin: string,
  paths: readonly string[],
  of: Measured,
  tell: Progress = () => undefined,
): Promise<Receipt> {
  const executable = findOrInstallBrowser();
  const pages = await withBrowser((browser) => measurePages(browser, origin, paths, tell), executable);
  const measurement = { ...pages, kept: await measureKept(executable, origin, paths) };
  const broken = [
    ...measurement.pages.flatMap((page) =>
      brokenPromisesOf(page, origin, securityHeadersOf(page.path, of.inquiries)),
    ),
    ...brokenByKept(measurement.kept),
  ];
  if (broken.length > 0) throw new Error(`Not as promised:\n${broken.join('\n')}`);
  return toReceipt(measurement, of, NAMES);
}

/** Measures each page in its own browser profile. */
async function measurePages(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  tell: Progress,
): Promise<Omit<Measurement, 'kept'>> {
  tell(`looking 0 ${paths.length}`);
  const left = [...paths];
  const pages: PageMeasurement[] = [];
  const work = async () => {
    for (let path = left.shift(); path; path = left.shift()) {
      pages.push(await measurePage(browser, origin, path));
      tell(`looking ${pages.length} ${paths.length}`);
      console.log(`measured ${pages.length} of ${paths.length}  ${path}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  pages.sort((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
  return { origin, browser: `Chromium ${browser.version()}`, day: todayInFlorida(), pages };
}

function securityHeadersOf(path: string, inquiries: string | null): Record<string, string> {
  const headers = headersAt(headerRules(inquiries), path);
  return Object.fromEntries(NAMES.map((name) => [name, headers[name] ?? '']));
}
