import { chromium } from '@playwright/test';
import { headerRules, headersAt, SECURITY_HEADERS } from '#lib/http/headers.ts';
import { brokenPromisesOf } from '#lib/receipt/broken-promises.ts';
import { type Measured, type Receipt, toReceipt } from '#lib/receipt/receipt.ts';
import { browserArgs } from '#tools/browser/browser-args.ts';
import { findOrInstallBrowser } from '#tools/browser/find-browser.ts';
import { measureSite } from './measure-site.ts';

const NAMES = Object.keys(SECURITY_HEADERS);

/**
 * Opens pages at an address in a browser, and counts. Throws where a page breaks a promise, with a sentence for each. Progress is shown on
 * the console; `of` says which build it is.
 */
export async function measuredReceipt(
  origin: string,
  paths: readonly string[],
  of: Measured,
): Promise<Receipt> {
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: browserArgs() });
  try {
    const measurement = await measureSite(browser, origin, paths, console.log);
    const broken = measurement.pages.flatMap((page) =>
      brokenPromisesOf(page, measurement.origin, securityHeadersOf(page.path, of.inquiries)),
    );
    if (broken.length > 0) throw new Error(`Not as promised:\n${broken.join('\n')}`);
    return toReceipt(measurement, of, NAMES);
  } finally {
    await browser.close();
  }
}

function securityHeadersOf(path: string, inquiries: string | null): Record<string, string> {
  const headers = headersAt(headerRules(inquiries), path);
  return Object.fromEntries(NAMES.map((name) => [name, headers[name] ?? '']));
}
