// What only a few readers use is fetched when they begin to use it: `data-module` names the module. Its space is kept free until then, so
// that nothing moves when it is shown.
import './parsed.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-module]')) {
  const { dataset } = place;
  // Where it fails, the next use tries again, at another address: Firefox never asks again for a module that failed.
  const load = () => import(dataset.module as string).catch(() => (dataset.module += '?'));
  dataset.ready = '';
  // Safari gives the focus to no box and no choice that is tapped, and what speaks or listens for a reader may choose without a tap.
  place.addEventListener('focusin', load);
  place.onpointerdown = place.onchange = load;
}
