import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { KNOWN_PAGES } from '#lib/known-pages.ts';
import { previewPathOf } from '#staff/preview/preview-path-of.ts';
import { expect, root, test } from './test.ts';

const CONTACT = KNOWN_PAGES.find(({ slug }) => slug === 'contact');
const WORDS = 'Words that are for no one';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form of a preview sends nothing, and says so', async ({ page }) => {
    await page.goto(previewPathOf(CONTACT?.path ?? ''));
    const form = page.locator(`form[action$="${INQUIRIES_PATH}"]`);
    await form.getByRole('textbox').first().fill(WORDS);
    // What the form asks for is not what is tested here.
    const answered = page.waitForResponse(({ url }) => url().endsWith(INQUIRIES_PATH));
    await form.evaluate((each: HTMLFormElement) => {
      each.noValidate = true;
    });
    await form.getByRole('button').last().click();
    expect((await answered).status()).toBe(503);
    await expect(page.getByRole('heading', { name: 'Nothing was sent' })).toBeVisible();
    expect(await page.content()).not.toContain(WORDS);
    expect(existsSync(join(root, 'data'))).toBe(false);
  });
});

test('what another site posts is not taken', async ({ request }) => {
  const headers = { Origin: 'https://evil.example' };
  expect((await request.post(INQUIRIES_PATH, { headers, form: { name: WORDS } })).status()).toBe(403);
});
