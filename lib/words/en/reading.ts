/** What layouts and the components of a page say of it and in it. */
export const reading = {
  by: 'By {name}',
  published: 'Published {day}',
  updated: 'Updated {day}',
  reviewed: 'Reviewed by {name}, on {day}; next review by {next}',
  aboutAMinute: 'About a minute to read',
  aboutMinutes: 'About {minutes} minutes to read',
  sources: 'Sources',
  notVerified: '(We have not verified this source.)',
  backToText: 'Back to the text',
  backToPlace: 'Back to the text, {place}',
  places: ['first place', 'second place', 'third place', 'fourth place', 'fifth place', 'sixth place'],
  letters: 'Letters',
  alsoCalled: 'Also called: {words}',
  addedBy: 'Added by {name}',
  forCounsel: "Still open: for the practice's counsel to fill in",
  notInForce: 'This is a template and not in force.',
  waitsForCounsel:
    "{name} ({law}): the practice's counsel has still to fill in the marked places and approve the words.",
  inForce: '{name} ({law}). In force from {day}.',
  bothChairsLabel: 'The same moment from two sides',
  bothChairs: 'The same moment, from two sides',
  urgency: { now: 'Right now', today: 'Today', soon: 'Soon' },
  careIf: '{urgency} {action} if',
  nothingIsKept:
    'Nothing you check is counted or sent. "Back" may show your check marks again: clear them before someone else takes this device.',
  readPrivately: 'Read privately in this tab',
  noPrivateReading: 'Scripts are off in this browser, so this cannot be switched on.',
  printSheet: 'Print this sheet',
  printFromMenu: 'Print it from your browser’s menu.',
  printHelp:
    'It fits on one page, to fill in by hand. The paper names no practice and no subject. If your browser adds the address of this page, turn off “Headers and footers” before you print.',
  notMeasured: 'This copy of the site was not measured, so there is no receipt for it.',
  notMeasuredMeans:
    'It does not mean that a page did anything wrong. If you see this on our public site, we forgot a step.',
};
