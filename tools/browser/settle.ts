import type { Page } from '@playwright/test';

/** Waits until a page looks as it will: fonts here, pictures of the whole page loaded, back at its top. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) image.loading = 'eager';
    // One that cannot be loaded is for the tests to tell.
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    scrollTo(0, 0);
  });
}
