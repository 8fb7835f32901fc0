// A link to a question opens its answer. By themselves, browsers open only what holds the target of a link, and not all of them do.
import './parsed.ts';

/** Opens the answer that the address names. */
export const openAnswer = () =>
  document.querySelector(':target')?.closest('details')?.setAttribute('open', '');

openAnswer();
addEventListener('hashchange', openAnswer);
