/** Lists of pages, the search, and the page for unknown addresses. */
export const finding = {
  aboutThisSite: 'About the practice and this site',
  asFeed: 'New and changed articles also come as {feed}, for programs that collect them.',
  feed: 'a feed',
  searchLabel: 'Search the words of this site',
  helpFirst: '“{heading}” comes first, with numbers to call. ',
  /** The letters and digits that words begin with: the index is fetched in parts by them. */
  starts: 'a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9',
  waiting: 'Searching …',
  found: 'Nearest pages found:',
  none: 'Nothing found for those words. The whole site is listed below.',
  failed: 'The search does not work right now. The whole site is listed below.',
  noScripts: "Without scripts there's no search box. Everything is listed below.",
  startHere: 'If you need someone now, start here',
  notFoundTitle: 'Page not found',
  notFound: 'There is no page at this address',
  mayHaveMoved: 'It may have moved, or a letter went missing on the way.',
  perhaps: 'Perhaps one of these',
  startAgain: 'Start again from {home}, or look for it among all of them:',
  firstPage: 'the first page',
};
