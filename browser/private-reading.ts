import { goTo, readPrivately, readsPrivately } from './go-to.ts';

const box = document.querySelector<HTMLInputElement>('.private-reading input');
const note = document.querySelector<HTMLElement>('.private-note');

const refresh = () => {
  const isOn = readsPrivately();
  if (note) note.hidden = !isOn;
  if (box) box.checked = isOn;
};

refresh();
// A page that comes back through the history may have been left before the choice was made.
addEventListener('pageshow', refresh);

if (box) {
  box.disabled = false;
  box.addEventListener('change', () => {
    readPrivately(box.checked);
    refresh();
  });
}

addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const { button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (!link || button > 0 || metaKey || ctrlKey || shiftKey || altKey || event.defaultPrevented) return;
  if (link.origin !== location.origin || !readsPrivately()) return;
  event.preventDefault();
  goTo(link.href);
});
