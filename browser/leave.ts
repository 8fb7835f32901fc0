import './parsed.ts';

const ENOUGH = 3;

// They are on every page that has this script.
const way = document.querySelector('.leave') as HTMLAnchorElement;
const mark = document.querySelector('.home-link .mark') as Element;
const status = document.querySelector('#leave-status') as HTMLElement;

let taps = 0;

/**
 * Nothing of the page may be seen while the other site loads, however slow the network is: neither its words nor, in the browser's own bars,
 * its title, its icon and its path, which says what it is about. All that is left says so to those who do not see that the page has gone.
 */
function leave(): void {
  taps = ENOUGH;
  document.title = status.dataset.title || 'Loading';
  status.textContent = status.dataset[ENOUGH] as string;
  for (const each of document.querySelectorAll('link[rel~=icon], body > :not(#leave-status)')) each.remove();
  // Refused in a saved copy of the page. Leaving must not depend on it.
  try {
    history.replaceState(null, '', '/');
  } catch {}
  location.replace(way.href);
}

way.setAttribute('aria-describedby', 'leave-hint');
way.onclick = (event) => {
  leave();
  // Last, so that the link itself leads away where anything failed.
  event.preventDefault();
};

// Shift, three times. It does not count with another key, as for a capital letter, with the mouse, or in a text field.
let alone = false;
let presses = 0;
let expiry: ReturnType<typeof setTimeout>;

/** Shows on the way out how often Shift was pressed, and says what is missing, for some seconds. */
function count(now: number): void {
  const WITHIN_MS = 5000;
  clearTimeout(expiry);
  presses = now;
  way.dataset.presses = now as never;
  status.textContent = status.dataset[now] as string;
  if (now >= ENOUGH) leave();
  else if (now) expiry = setTimeout(count, WITHIN_MS, 0);
}

addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
  alone = key === 'Shift' && !(altKey || ctrlKey || metaKey);
  if (!alone) count(0);
});

addEventListener('keyup', ({ key, target }) => {
  if (alone && key === 'Shift' && !(target as Element).closest(':read-write')) count(presses + 1);
});

// Three taps on the mark. A single one leads home, once it is clear that no other follows and that nothing else was pressed.
let home: ReturnType<typeof setTimeout>;

mark.addEventListener('click', (event) => {
  const NEXT_TAP_MS = 500;
  const { metaKey, ctrlKey, shiftKey } = event as MouseEvent;
  if (metaKey || ctrlKey || shiftKey) return;
  event.preventDefault();
  taps += 1;
  if (taps >= ENOUGH) return leave();
  home = setTimeout(() => {
    if (taps >= ENOUGH) return;
    taps = 0;
    (mark.parentNode as HTMLElement).click();
  }, NEXT_TAP_MS);
});

addEventListener('pointerdown', () => {
  alone = false;
  clearTimeout(home);
});

// The browser may have kept the page whole for "back" and "forward". If it was left, and the other site never loaded, they lead where they
// would in a browser that kept nothing: to the home page.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted && taps >= ENOUGH) location.replace('/');
  count(0);
});
