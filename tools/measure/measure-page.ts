import * as http from 'node:http';
import * as https from 'node:https';
import type { Browser, Page, Request } from '@playwright/test';
import type { Fetched, PageMeasurement } from '#lib/receipt/measurement.ts';
import { watchRequests } from '../browser/watch-requests.ts';

/** Where forms and the search start to fetch what only their users need, and what someone might type there. */
const USED = '[data-module] input:visible, search input';
const TYPED = 'trust';

/** Opens a page in a browser profile that has never seen the site, as on a phone, scrolls through it, uses its form or search, and records what happened. */
export async function measurePage(browser: Browser, origin: string, path: string): Promise<PageMeasurement> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    const { requests, untilQuiet } = watchRequests(page);
    page.on('requestfailed', (request) => problems.push(`${request.url()} failed`));
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', ({ message }) => problems.push(message));

    const response = await page.goto(origin + path);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await untilQuiet();
    const shown = requests.splice(0);
    const toFetched = counting(origin);
    await use(page, untilQuiet);
    return {
      path,
      status: response?.status() ?? 0,
      headers: (await response?.allHeaders()) ?? {},
      shown: await Promise.all(shown.map(toFetched)),
      used: await Promise.all(requests.map(toFetched)),
      cookies: (await context.cookies()).length,
      stored: await countStored(page),
      problems,
    };
  } finally {
    await context.close();
  }
}

async function use(page: Page, untilQuiet: () => Promise<void>): Promise<void> {
  const box = page.locator(USED).first();
  if ((await box.count()) === 0) return;
  await box.focus();
  await untilQuiet();
  if (await page.locator('search').count()) {
    await box.fill(TYPED);
    await page.locator('search li').first().waitFor();
    await untilQuiet();
  }
}

// The browser's own count includes the framing of the transfer. Other sites are not asked.
const counting =
  (origin: string) =>
  async (request: Request): Promise<Fetched> => {
    const url = request.url();
    const bytes = new URL(url).origin === origin ? (await fetchPacked(url)).body.length : 0;
    return { url, kind: request.resourceType(), bytes };
  };

function countStored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const kept = await caches.keys();
    const workers = await navigator.serviceWorker.getRegistrations();
    return localStorage.length + sessionStorage.length + databases.length + kept.length + workers.length;
  });
}

const PATIENCE_MS = 20_000;

/** What an address sends as it comes over the wire, compressed as for the browsers of today, which take brotli over TLS. */
export function fetchPacked(url: string): Promise<{ status: number; body: Buffer }> {
  const { get } = url.startsWith('https:') ? https : http;
  const options = { headers: { 'Accept-Encoding': 'gzip, br' }, timeout: PATIENCE_MS };
  return new Promise((resolve, reject) => {
    const request = get(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    request.on('timeout', () => request.destroy(new Error(`${url} was not answered in time.`)));
    request.on('error', reject);
  });
}
