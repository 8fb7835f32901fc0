import { fullestLayout, oneOfEachLayout } from './one-of-each-layout.ts';
import { shiftOf } from './shift-of.ts';
import { dayIf, expect, test } from './test.ts';

for (const { path } of oneOfEachLayout) {
  test(
    `nothing moves on ${path} when the font comes late`,
    dayIf(path === '/' || path === fullestLayout),
    async ({ page }) => {
      let send = () => {};
      const asked = new Promise<void>((resolve) => {
        send = resolve;
      });
      await page.route('**/*.woff2', (route) => asked.then(() => route.continue()));
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const isHere = () =>
        page.evaluate(() =>
          [...document.fonts].some((font) => font.family === 'fraunces' && font.status === 'loaded'),
        );
      expect(await isHere()).toBe(false);
      send();
      await expect.poll(isHere).toBe(true);
      // Every system with a browser has one of the fonts in app/styles/stand-ins.css.
      expect(await shiftOf(page)).toBeLessThan(0.001);
    },
  );
}
