// In private reading, each page replaces the one before, so that "back" does not lead through them. The flag is the only thing this site
// ever stores, and it goes with the tab.
import { openAnswer } from './open-answer.ts';
import './parsed.ts';

const FLAG = 'private-reading';

const box = document.querySelector<HTMLInputElement>('.private-reading input');
const note = document.querySelector<HTMLElement>('.private-note');

// A browser set to store nothing throws at the mere name.
let flags: Storage | undefined;
try {
  flags = sessionStorage;
} catch {}

const readsPrivately = () => flags?.getItem(FLAG);

function refresh(): void {
  if (note) note.hidden = !readsPrivately();
  if (box) box.checked = !!readsPrivately();
}

// Not before the first paint: the browser waits for another process to answer for the storage.
setTimeout(refresh);
// A page that the browser kept for its history may have been left before the choice was made. `pageshow` would also fire when a page has
// loaded, in the task that lays it out; this fires only after a page was hidden (HTML, "update the visibility state").
document.onvisibilitychange = refresh;

if (box) {
  box.disabled = false;
  box.onchange = () => {
    if (box.checked) flags?.setItem(FLAG, 'on');
    else flags?.removeItem(FLAG);
    refresh();
  };
}

// A link within the page always replaces it, so that "back" leads to no part of a page that was left.
addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const { metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (!link || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return;
  if (link.host !== location.host || !(readsPrivately() || link.pathname === location.pathname)) return;
  event.preventDefault();
  location.replace(link.href);
  // The same link followed again does not change the address, and no event tells of it.
  openAnswer();
});
