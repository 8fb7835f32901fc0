import { expect, type Locator, type Page } from '@playwright/test';

const MOST = 300;

/** Presses Tab until something has the focus, as someone without a mouse does. Whatever has it on the way shows that it has. */
export async function tabTo(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await what.first().waitFor();
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press(key);
    expect(await page.evaluate(hiddenFocus), new URL(page.url()).pathname).toBeNull();
    if (await what.evaluateAll((all) => all.some((each) => each === document.activeElement))) return;
  }
  throw new Error(`The Tab key did not lead to ${what} with ${MOST} presses.`);
}

/** Goes to a link or a button by Tab, and presses Enter. */
export async function enter(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what);
  await page.keyboard.press('Enter');
}

/**
 * Where the focus cannot be seen, what has it: it has no mark, is out of sight, or something lies over it. Keystatic marks what has it in many ways,
 * and not at once: of its parts only the place is asked. Read by the browser, as it stands.
 */
function hiddenFocus(): string | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const isMarked = (style: CSSStyleDeclaration) =>
    (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
    style.boxShadow !== 'none';
  const around = [focused, focused.parentElement, focused.nextElementSibling].filter((each) => each !== null);
  const marks = around.flatMap((each) =>
    ['', '::before', '::after'].map((part) => getComputedStyle(each, part)),
  );
  const named = `${focused.tagName.toLowerCase()} “${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 60)}”`;
  if (!focused.closest('#editor') && !marks.some(isMarked)) return `${named} shows no mark`;
  const boxes = [...focused.getClientRects()];
  const isInSight = boxes.some(({ left, right, top, bottom }) => {
    const [x, y] = [
      (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
      (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
    ];
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
  return isInSight ? null : `${named} is out of sight`;
}
