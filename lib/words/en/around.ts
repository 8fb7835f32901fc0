/** What stands around every page: the way out, menus, header and footer. `{…}` is filled in where it is drawn. */
export const around = {
  /** The way from a page in another language to this one. */
  here: 'In English',
  skip: 'Skip to the text',
  leave: 'Leave this site',
  leaveHint:
    "Or press Shift three times within five seconds, without another key. It doesn't count while you type in a box.",
  pressTwoMore: 'Press Shift 2 more times to leave this site.',
  pressOneMore: 'Press Shift 1 more time to leave this site.',
  leaving: 'Leaving this site.',
  /** What the tab is called while another site loads; null for what `browser/leave.ts` calls it by itself. */
  leavingTitle: null as string | null,
  privateReadingIsOn: 'Private reading is on',
  mainMenu: 'Main',
  menu: 'Menu',
  callHere: 'Call {phone}',
  toTop: 'Back to the top',
  helpNow: "If it can't wait",
  allPages: 'All pages',
  breadcrumb: 'Breadcrumb',
  onThisPage: 'On this page',
  fromHere: 'From here',
  allSections: 'All sections of this page',
  whereToGoOn: 'Where to go on',
  belongsTo: 'This article belongs to {page}',
  readNext: 'Read next',
  articlesOnThis: 'Articles on this',
};
