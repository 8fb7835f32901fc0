// A link to a question opens its answer. By themselves, browsers open only what holds the target of a link, and not all of them do.
import './parsed.ts';

const open = () => document.querySelector(':target')?.closest('details')?.setAttribute('open', '');

open();
addEventListener('hashchange', open);
// The same link clicked again does not change the address.
addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')?.hash === location.hash) open();
});
