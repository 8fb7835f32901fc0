import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { expect, root, test } from './test.ts';

const WORDS = 'Words that are for no one';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the form of a preview sends nothing, keeps nothing, and says so', async ({ page }) => {
    await page.goto(previewPathOf('/contact/'));
    await page.getByRole('textbox', { name: 'A name we may use' }).fill(WORDS);
    await page.getByRole('radio', { name: 'A call' }).check();
    await page.getByRole('textbox', { name: 'Your phone number or e-mail address' }).fill('(305) 555-0142');
    await page.getByRole('checkbox', { name: 'I am 18 or older' }).check();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing was sent' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(INQUIRIES_PATH);
    expect(await page.content()).not.toContain(WORDS);
    for (const kept of ['mail', 'inquiries.sqlite']) expect(existsSync(join(root, 'data', kept))).toBe(false);
  });
});

test('with its script, the form of a preview says as well that it was not sent', async ({ page }) => {
  await page.goto(previewPathOf('/contact/'));
  await page.getByRole('textbox', { name: 'A name we may use' }).fill(WORDS);
  // The script comes when someone first goes to the form.
  await expect(page.locator('.inquiry form')).toHaveJSProperty('noValidate', true);
  const answered = page.waitForResponse((each) => each.url().endsWith(INQUIRIES_PATH));
  await page.getByRole('button', { name: 'Send' }).click();
  expect((await answered).status()).toBe(503);
  await expect(page.getByRole('heading', { name: 'We cannot tell whether this was sent' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'A name we may use' })).toHaveValue(WORDS);
});

test('what another site posts is not taken', async ({ request }) => {
  const headers = { Origin: 'https://evil.example' };
  expect((await request.post(INQUIRIES_PATH, { headers, form: { name: WORDS } })).status()).toBe(403);
});
