// What only a few readers use is fetched when they begin to use it: `data-module` names the module.
for (const place of document.querySelectorAll<HTMLElement>('[data-module]')) {
  place.hidden = false;
  place.addEventListener('focusin', () => import(place.dataset.module ?? ''));
}
