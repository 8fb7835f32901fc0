// Answers that are folded away are unfolded on paper. The stylesheet does so as well, also without scripts, in browsers that know
// `::details-content`; in all others this is what does. They stay open: folding them again is a tap, and more bytes for everyone.
addEventListener('beforeprint', () => {
  for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '');
});

export {};
