import type { Browser } from '@playwright/test';
import { watchRequests } from '#tools/browser/watch-requests.ts';
import { fetchPacked } from '#tools/measure/measure-page.ts';
import type { Weight } from '../results.ts';

type Kind = Exclude<keyof Weight, 'requests'>;

const KINDS: Readonly<Record<string, Kind>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'font',
};

/**
 * What a browser on its first visit fetches to show a page, which is opened, scrolled to the end and left alone until nothing more is requested.
 * The browser says what it requests; each answer is then weighed as a browser receives it over TLS.
 */
export async function weighVisit(browser: Browser, url: string): Promise<Weight> {
  const asked = new Map<string, Kind>();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const { untilQuiet } = watchRequests(page);
    page.on('request', (request) => asked.set(request.url(), KINDS[request.resourceType()] ?? 'other'));
    await page.goto(url);
    await untilQuiet();
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await untilQuiet();
    // A browser with windows requests the icon as well. This one may not.
    const icon = await page.locator('link[rel=icon]').first().getAttribute('href');
    if (icon) asked.set(new URL(icon, url).href, 'other');
  } finally {
    await context.close();
  }
  const weight: Weight = { html: 0, css: 0, script: 0, font: 0, other: 0, requests: asked.size };
  for (const [address, kind] of asked) weight[kind] += await bytesAt(address);
  return weight;
}

/** The bytes of an answer as it comes over the wire. Throws unless the status is 200. */
export async function bytesAt(url: string): Promise<number> {
  const { status, body } = await fetchPacked(url);
  if (status !== 200) throw new Error(`${url} was answered with ${status}, not 200.`);
  return body.length;
}
