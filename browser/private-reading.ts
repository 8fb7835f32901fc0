// Read privately, each page takes the place of the one before, so that "back" does not lead through them. The flag is the one
// thing this site ever stores; it ends with the tab.
import './parsed.ts';

const FLAG = 'private-reading';

const box = document.querySelector<HTMLInputElement>('.private-reading input');
const note = document.querySelector<HTMLElement>('.private-note');

// A browser that is set to store nothing throws at the name alone.
let flags: Storage | undefined;
try {
  flags = sessionStorage;
} catch {}

const readsPrivately = () => !!flags?.getItem(FLAG);

function refresh(): void {
  const isOn = readsPrivately();
  if (note) note.hidden = !isOn;
  if (box) box.checked = isOn;
}

// Apart from the first drawing: the storage is asked for in another process of the browser, and waited for.
setTimeout(refresh);
// A page that is kept for the history may have been left before the choice was made. What listens for pageshow is called when a page
// has loaded as well, in the task that lays it out; this is called only where a page was hidden (HTML, "update the visibility state").
document.onvisibilitychange = refresh;

if (box) {
  box.disabled = false;
  box.addEventListener('change', () => {
    if (box.checked) flags?.setItem(FLAG, 'on');
    else flags?.removeItem(FLAG);
    refresh();
  });
}

// A link within the page always takes its place: of a page that was left, nothing stays behind "back".
addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const { metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (!link || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented) return;
  if (link.origin !== location.origin || !(readsPrivately() || link.pathname === location.pathname)) return;
  event.preventDefault();
  location.replace(link.href);
});
