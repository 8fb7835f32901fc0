// What only a few readers use is fetched when they begin to use it: `data-module` names the module. Its space is kept free until then, so
// that nothing moves when it is shown.
import './parsed.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-module]')) {
  place.dataset.ready = '';
  place.addEventListener('focusin', () => import(place.dataset.module as string));
}
