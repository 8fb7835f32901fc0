import { axeViolations } from '#tests/axe-violations.ts';
import { caretAtEndOf, formOf, goTo, save, stateOf, wordsOf } from '#tools/browser/editor.ts';
import { ARTICLE, OTHER } from './small-content.ts';
import { expect, editorTest as test } from './test.ts';

test('the strip says which page is open, how it stands, and where to look at it', async ({ page }) => {
  await goTo(page, formOf(ARTICLE));
  const strip = page.locator('#strip');
  await expect(strip).toContainText(ARTICLE.title);
  await expect(strip.getByRole('link', { name: 'Preview' })).toHaveAttribute(
    'href',
    `/preview${ARTICLE.path}`,
  );
  await expect(strip.getByRole('link', { name: 'Today' })).toHaveAttribute('href', '/');
  await expect(strip.getByRole('link', { name: 'Nothing to mend' })).toBeVisible();
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' This leads [nowhere](/no-such-page/) teh.');
  await expect(stateOf(page)).toHaveText('Unsaved');
  await save(page);
  const toMend = strip.getByRole('link', { name: /^\d+ to mend$/ });
  await expect(toMend).toHaveAttribute('href', `/desk/page/articles/${ARTICLE.slug}/`);
  await goTo(page, formOf(OTHER));
  await expect(strip).toContainText(OTHER.title);
  await expect(stateOf(page)).toBeEmpty();
  await expect(page).toHaveTitle(`${OTHER.title} · Staff room`);
  expect(await axeViolations(page, { within: '#strip' })).toEqual([]);
});

test('in a narrow window the words come first, and the strip takes no more than it has', async ({
  page,
  story,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await goTo(page, formOf(story));
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  const [words, field] = [await wordsOf(page).boundingBox(), await title.boundingBox()];
  expect(words?.y).toBeLessThan(field?.y ?? 0);
  const [strip, editor] = [
    await page.locator('#strip').boundingBox(),
    await page.locator('#editor').boundingBox(),
  ];
  expect((strip?.height ?? 0) + (editor?.height ?? 0)).toBe(800);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const saveButton = await page.getByRole('button', { name: 'Save' }).boundingBox();
  expect(saveButton?.y).toBeGreaterThanOrEqual(strip?.height ?? 0);
});

test('an open preview shows what was saved, at the place where it was read', async ({
  page,
  context,
  story,
}) => {
  const preview = await context.newPage();
  await preview.goto(`/preview${story.path}`);
  const last = preview.getByRole('contentinfo');
  await last.scrollIntoViewIfNeeded();
  const place = await preview.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(500);
  const elsewhere = await context.newPage();
  await elsewhere.goto(`/preview${OTHER.path}`);
  await elsewhere.evaluate(() => document.body.setAttribute('data-kept', ''));
  await goTo(page, formOf(story));
  await caretAtEndOf(page, wordsOf(page).locator('> p').first());
  await page.keyboard.type(' Count to eleven.');
  await save(page);
  await expect(preview.getByText('Count to eleven.')).toBeAttached();
  await expect.poll(() => preview.evaluate(() => window.scrollY)).toBe(place);
  // A page that nothing was saved of stays as it is.
  await expect(elsewhere.locator('body')).toHaveAttribute('data-kept');
});
