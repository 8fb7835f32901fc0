import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { ONE_OF_EACH } from './small-content.ts';
import { expect, test } from './test.ts';

const WORDS = 'Words that are for no one';

test('with its script, the form of a preview says that it was not sent', async ({ page }) => {
  await page.goto(previewPathOf(ONE_OF_EACH.path));
  await page.getByRole('textbox', { name: 'A name we may use' }).fill(WORDS);
  // The script comes when someone first goes to the form.
  await expect(page.locator('.inquiry form')).toHaveJSProperty('noValidate', true);
  const answered = page.waitForResponse((each) => each.url().endsWith(INQUIRIES_PATH));
  await page.getByRole('button', { name: 'Send' }).click();
  expect((await answered).status()).toBe(503);
  await expect(page.getByRole('heading', { name: 'We cannot tell whether this was sent' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'A name we may use' })).toHaveValue(WORDS);
});
