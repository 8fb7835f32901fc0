// What Keystatic shows of its state, which it tells no one otherwise. After an upgrade, tests/staff/saving.spec.ts says whether it still does.

/** Whether Keystatic is saving, creating, deleting or reading something. */
export function isAtWork(document: Document): boolean {
  return document.querySelector('#editor [role="progressbar"]') !== null;
}

/** Whether the form that is open holds words that are not saved. */
export function isUnsaved(document: Document): boolean {
  return Array.from(document.querySelectorAll('#keystatic-main-panel header *')).some(
    ({ childElementCount, textContent }) => childElementCount === 0 && textContent === 'Unsaved',
  );
}

/** The sentences below fields that say what is wrong with them, as Keystar draws them. What is behind an open window is none of it. */
export function faultsShown(document: Document): HTMLElement[] {
  const within = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document;
  return [...within.querySelectorAll<HTMLElement>('[style*="--icon-offset"]')];
}

/** Waits until something is so in a document that changes. */
export function untilShown(document: Document, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isSo()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
