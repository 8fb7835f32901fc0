import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

// Nothing here stands between the browser and the servers, so that it asks what it asks of any.
const ELSEWHERE = process.env.E2E_INQUIRIES ?? '';

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'A name we may use' }).fill(`Ana ${randomUUID()}`);
  await page.getByRole('radio', { name: 'A call' }).check();
  const reach = page.getByRole('textbox', { name: 'Your phone number or e-mail address' });
  if (test.info().project.use.javaScriptEnabled) await expect(reach).toHaveAttribute('inputmode', /l$/);
  await reach.fill('(305) 555-0142');
  await page.getByRole('checkbox', { name: 'I am 18 or older' }).check();
}

test('the form leads to another origin, which takes it, and the reader ends on a page of the site', {
  tag: '@export',
}, async ({ page, baseURL }) => {
  expect(new URL(ELSEWHERE).origin).not.toBe(baseURL);
  const asked: string[] = [];
  const origins: (string | undefined)[] = [];
  page.on('request', async (request) => {
    if (request.url() === ELSEWHERE) asked.push(request.method());
  });
  await page.goto('/contact/');
  await fillIn(page);
  const posted = page.waitForRequest(ELSEWHERE);
  await page.getByRole('button', { name: 'Send' }).click();
  origins.push((await (await posted).allHeaders()).origin);
  await expect(page).toHaveURL(`${baseURL}/contact/sent/`);
  // Nothing was asked beforehand (no OPTIONS), and the origin is the site's own and not "null".
  expect([asked, origins]).toEqual([['POST'], [baseURL]]);
});

test('no page but the one with the form may send anything there', { tag: '@export' }, async ({ page }) => {
  test.skip(
    !test.info().project.use.javaScriptEnabled,
    'Without scripts, a page sends nothing of its own accord.',
  );
  await page.goto('/about/');
  const outcome = await page.evaluate(
    (url) =>
      fetch(url, { method: 'post', body: new URLSearchParams({ a: 'b' }) }).then(String, () => 'refused'),
    ELSEWHERE,
  );
  expect(outcome).toBe('refused');
});

test('a page of someone else can read nothing of an answer', { tag: '@export' }, async ({
  page,
  baseURL,
}) => {
  test.skip(!test.info().project.use.javaScriptEnabled, 'Without scripts, a page reads nothing.');
  // The same pages at another name of this machine are another origin.
  const { port } = new URL(baseURL ?? '');
  await page.goto(`http://127.0.0.1:${port}/contact/`);
  const outcome = await page.evaluate(
    (url) =>
      fetch(url, { method: 'post', body: new URLSearchParams({ a: 'b' }) }).then(String, () => 'refused'),
    ELSEWHERE,
  );
  expect(outcome).toBe('refused');
});
