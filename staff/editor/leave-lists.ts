/**
 * Lets Shift+Tab lead out of the words from an item of a list that is in no other list. Keystatic takes the item out of its list instead, which whoever
 * only goes on by keyboard does not mean, and some components hold nothing but a list. An item of an inner list goes one level up, as it did.
 */
export function leaveLists(window: Window & typeof globalThis): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const isBack = event.key === 'Tab' && event.shiftKey;
      if (!isBack || !(event.target instanceof Element) || !event.target.closest('[contenteditable="true"]'))
        return;
      const at = window.getSelection()?.anchorNode;
      const item = (at instanceof Element ? at : at?.parentElement)?.closest('li');
      // The browser goes to what stands before, as it does from a paragraph.
      if (item && !item.parentElement?.closest('li')) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
