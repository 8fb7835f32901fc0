// Answers that are folded away are unfolded on paper. The stylesheet does so as well, also without scripts, in browsers that know
// `::details-content`; in all others this is what does.
const unfolded = new Set<HTMLDetailsElement>();

addEventListener('beforeprint', () => {
  for (const each of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    each.open = true;
    unfolded.add(each);
  }
});

addEventListener('afterprint', () => {
  for (const each of unfolded) each.open = false;
  unfolded.clear();
});

export {};
