import './parsed.ts';

const ENOUGH = 3;
const TEXT_FIELDS = 'textarea,select,[contenteditable],input:not([type=checkbox],[type=radio])';

// They stand on every page that has this script.
const way = document.querySelector('.leave') as HTMLAnchorElement;
const mark = document.querySelector('.home-link .mark') as Element;
const status = document.querySelector('#leave-status') as HTMLElement;

let taps = 0;
let shown: { title: string; icons: HTMLLinkElement[] } | undefined;

/** Nothing of the page may be seen while the other site is on its way, however slow the network is. */
function leave(): void {
  taps = ENOUGH;
  shown ??= {
    title: document.title,
    icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')],
  };
  blank(true, 'Loading');
  for (const icon of shown.icons) icon.remove();
  addEventListener('pageshow', comeBack);
  location.replace(way.href);
}

/** Whoever comes back through the history finds the page as it was. */
function comeBack({ persisted }: PageTransitionEvent): void {
  // A page that is left while it loads is shown for the first time after that.
  if (!persisted || !shown) return;
  blank(false, shown.title);
  document.head.append(...shown.icons);
  shown = undefined;
}

function blank(isBlank: boolean, title: string): void {
  document.title = title;
  document.body.hidden = isBlank;
  document.documentElement.style.background = isBlank ? 'Canvas' : '';
}

way.setAttribute('aria-describedby', 'leave-hint');
way.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

// Shift, three times. With another key, as for a capital letter, with the mouse, or in a field for text it does not count.
let alone = false;
let presses: number[] = [];

addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
  alone = key === 'Shift' && !altKey && !ctrlKey && !metaKey;
  if (!alone) presses = [];
});

addEventListener('keyup', ({ key, target, timeStamp }) => {
  const WITHIN_MS = 5000;
  if (key !== 'Shift' || !alone || (target as Element).closest(TEXT_FIELDS)) return;
  presses = [...presses.filter((press) => timeStamp - press < WITHIN_MS), timeStamp];
  if (presses.length >= ENOUGH) leave();
  // Screen readers say it as soon as it is there, and so only once.
  status.textContent ||= status.dataset.text as string;
});

// Three taps on the mark. One alone leads home, once it is clear that no other follows, and nothing else was pressed.
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
