// A link to a question opens its answer. Browsers open by themselves only what a link leads into, and not all of them do that.
import './parsed.ts';

function open(): void {
  try {
    const folded = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('details');
    if (folded) folded.open = true;
    // What somebody typed after # need not be readable.
  } catch {}
}

open();
addEventListener('hashchange', open);
// The same link again changes no address.
addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')?.hash === location.hash) open();
});
