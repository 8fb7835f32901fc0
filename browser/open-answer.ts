// A link to a question opens its answer. Browsers open by themselves only what a link leads into, and not all of them do that.
import './parsed.ts';

const open = () => document.querySelector(':target')?.closest('details')?.setAttribute('open', '');

open();
addEventListener('hashchange', open);
// The same link again changes no address.
addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')?.hash === location.hash) open();
});
