import { expect, type Locator, type Page } from '@playwright/test';

/** The form of a page, as the editor addresses it. */
export function formOf({ file }: { file: string }): string {
  const [folder, name = ''] = file.split('/');
  return `collection/${folder}/item/${name.replace('.mdx', '')}`;
}

/** Opens a place in the editor, and waits until it is there. */
export async function openInEditor(page: Page, path: string): Promise<void> {
  await page.goto(`/keystatic/${path}`);
  await expect(page.getByRole('button', { name: /^(Save|Create|Add)$/ }).first()).toBeVisible();
}

/** Puts the caret after the last word of a paragraph, and waits until the editor knows. */
export async function caretAtEndOf(page: Page, paragraph: Locator): Promise<void> {
  await paragraph.click();
  await expect(page.locator('[contenteditable="true"]:focus')).toHaveCount(1);
  await paragraph.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const selection = window.getSelection();
        selection?.selectAllChildren(element);
        // The editor hears of it by an event that the browser sends a moment later, and before we do.
        document.addEventListener('selectionchange', () => setTimeout(resolve), { once: true });
        selection?.collapseToEnd();
      }),
  );
}

/** Goes to a form as the editor's own links do, by way of its first page, so that no other form is mistaken for it. */
export async function goTo(page: Page, path: string): Promise<void> {
  const saveButton = page.getByRole('button', { name: /^(Save|Create)$/ }).first();
  await follow(page, '/keystatic');
  await expect(saveButton).toBeHidden();
  await follow(page, `/keystatic/${path}`);
  await expect(saveButton).toBeVisible();
}

const follow = (page: Page, address: string) =>
  page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/** Saves, and waits until the editor shows what was saved. For something new, the button has another name. */
export async function save(page: Page, button = 'Save'): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('/api/keystatic/update'));
  await page.getByRole('button', { name: button }).click();
  const answer = await answered;
  expect(answer.status(), await answer.text()).toBe(200);
  await expect(stateOf(page)).toHaveText(/^Saved \d/);
}

/** What the strip above the editor says of the form that is open. */
export const stateOf = (page: Page) => page.locator('#strip').getByRole('status').first();

/** The words of the page in the editor. */
export const wordsOf = (page: Page) => page.locator('[contenteditable="true"]').first();
