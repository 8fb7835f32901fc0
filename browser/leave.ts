import { goTo } from './go-to.ts';

const WITHIN_MS = 5000;
const NEXT_TAP_MS = 500;
const TEXT_FIELDS = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])';

const way = document.querySelector<HTMLAnchorElement>('.leave');
const mark = document.querySelector('.home-link .mark');
const status = document.querySelector<HTMLElement>('#leave-status');

let shown: { title: string; icons: HTMLLinkElement[] } | undefined;

/** Nothing of the page may be seen while the other site is on its way, however slow the network is. */
function leave(): void {
  shown ??= {
    title: document.title,
    icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')],
  };
  blank(true, 'Loading');
  for (const icon of shown.icons) icon.remove();
  if (way) location.replace(way.href);
}

function blank(isBlank: boolean, title: string): void {
  document.title = title;
  document.body.hidden = isBlank;
  document.documentElement.style.background = isBlank ? 'Canvas' : '';
}

way?.setAttribute('aria-describedby', 'leave-hint');
way?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

// Whoever comes back through the history finds the page as it was.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || !shown) return;
  blank(false, shown.title);
  document.head.append(...shown.icons);
  shown = undefined;
});

// Shift, three times. With another key, as for a capital letter, or in a field for text it does not count.
let alone = false;
let presses: number[] = [];

addEventListener('keydown', ({ key }) => {
  alone = key === 'Shift';
  if (!alone) presses = [];
});

addEventListener('keyup', ({ key, target, timeStamp }) => {
  if (key !== 'Shift' || !alone || (target as Element).closest(TEXT_FIELDS)) return;
  presses = [...presses.filter((press) => timeStamp - press < WITHIN_MS), timeStamp];
  if (presses.length > 2) leave();
  // Screen readers say it as soon as it is there, and so only once.
  if (status) status.textContent ||= status.dataset.text ?? '';
});

// Three taps on the mark. One alone leads home, once it is clear that no other follows.
let taps = 0;
let home: ReturnType<typeof setTimeout>;

mark?.addEventListener('click', (event) => {
  const link = mark.closest('a');
  const { metaKey, ctrlKey, shiftKey } = event as MouseEvent;
  if (!link || metaKey || ctrlKey || shiftKey) return;
  event.preventDefault();
  clearTimeout(home);
  taps += 1;
  if (taps > 2) leave();
  home = setTimeout(() => {
    if (taps < 3) goTo(link.href);
    taps = 0;
  }, NEXT_TAP_MS);
});
