import './parsed.ts';

const ENOUGH = 3;
const HOME = '/';

// They are on every page that has this script.
const way = document.querySelector('.leave') as HTMLAnchorElement;
const mark = document.querySelector('.home-link .mark') as Element;
const status = document.querySelector('#leave-status') as HTMLElement;

let taps = 0;

/**
 * Nothing of the page may be seen while the other site loads, however slow the network is: neither its words nor, in the browser's own bars,
 * its title, its icon and its path, which says what it is about.
 */
function leave(): void {
  taps = ENOUGH;
  document.title = 'Loading';
  document.body.hidden = true;
  document.documentElement.style.background = 'Canvas';
  for (const icon of document.querySelectorAll('link[rel~=icon]')) icon.remove();
  // If the other site never loaded, the browser may have kept this page whole for "back" and "forward". They lead where they would in a
  // browser that kept nothing: to the home page, and not to the one that was left.
  addEventListener('pageshow', ({ persisted }) => persisted && location.replace(HOME));
  // Refused in a saved copy of the page. Leaving must not depend on it.
  try {
    history.replaceState(null, '', HOME);
  } catch {}
  location.replace(way.href);
}

way.setAttribute('aria-describedby', 'leave-hint');
way.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

// Shift, three times. It does not count with another key, as for a capital letter, with the mouse, or in a text field.
let alone = false;
let presses: number[] = [];

addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
  alone = key === 'Shift' && !altKey && !ctrlKey && !metaKey;
  if (!alone) presses = [];
});

addEventListener('keyup', ({ key, target, timeStamp }) => {
  const WITHIN_MS = 5000;
  if (key !== 'Shift' || !alone || (target as Element).closest(':read-write')) return;
  presses = [...presses.filter((press) => timeStamp - press < WITHIN_MS), timeStamp];
  if (presses.length >= ENOUGH) leave();
  // Set once only: screen readers announce it whenever it is set.
  status.textContent ||= status.dataset.text as string;
});

// Three taps on the mark. A single one leads home, once it is clear that no other follows and that nothing else was pressed.
let home: ReturnType<typeof setTimeout>;

mark.addEventListener('click', (event) => {
  const NEXT_TAP_MS = 500;
  const { metaKey, ctrlKey, shiftKey } = event as MouseEvent;
  if (metaKey || ctrlKey || shiftKey) return;
  event.preventDefault();
  taps += 1;
  if (taps >= ENOUGH) leave();
  home = setTimeout(() => {
    if (taps < ENOUGH) mark.closest('a')?.click();
    taps = 0;
  }, NEXT_TAP_MS);
});

addEventListener('pointerdown', () => {
  alone = false;
  clearTimeout(home);
});
