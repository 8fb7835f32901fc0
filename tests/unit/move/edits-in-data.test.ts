import { expect, test } from 'vitest';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { editsInData } from '#lib/move/edits-in-data.ts';
import { movedFrom } from '#lib/move/moved.ts';

const MOVED = movedFrom('pillar', 'top', 'summit');
const after = (file: string, text: string) => applyEdits(text, editsInData([{ file, text }], MOVED, true));

const NEW = '  - from: /top/\n    to: /summit/\n';
const OTHER = '  - from: /a/\n    to: /b/';

test.each([
  ['an empty list', 'redirects: []\n', `redirects:\n${NEW}`],
  ['an empty list as the editor writes it', '{}\n', `redirects:\n${NEW}`],
  ['an empty list below a comment', '# Old.\nredirects: []\n', `# Old.\nredirects:\n${NEW}`],
  ['entries', `redirects:\n${OTHER}\n`, `redirects:\n${OTHER}\n${NEW}`],
  ['entries with comments', `redirects:\n${OTHER} # b\n# End.\n`, `redirects:\n${OTHER} # b\n${NEW}# End.\n`],
  ['entries and no last line end', `redirects:\n${OTHER}`, `redirects:\n${OTHER}\n${NEW}`],
  [
    'entries that are not indented',
    'redirects:\n- from: /a/\n  to: /b/\n',
    'redirects:\n- from: /a/\n  to: /b/\n- from: /top/\n  to: /summit/\n',
  ],
  [
    'entries in one line',
    'redirects: [{ from: /a/, to: /top/ }]\n',
    'redirects: [{ from: /a/, to: /summit/ }, { from: /top/, to: /summit/ }]\n',
  ],
  [
    'another old address of the page',
    'redirects:\n  - from: /a/\n    to: "/top/"\n',
    `redirects:\n  - from: /a/\n    to: /summit/\n${NEW}`,
  ],
  [
    'addresses that are spelled otherwise',
    'redirects:\n  - from: /Other\n    to: /Top\n  - from: /SUMMIT\n    to: /%74op/\n',
    'redirects:\n  - from: /Other\n    to: /summit/\n  - from: /top/\n    to: /summit/\n',
  ],
  [
    'the new address, as an old one of the page',
    'redirects:\n  - from: /summit/\n    to: /top/\n',
    `redirects:\n${NEW}`,
  ],
])('a redirect joins %s', (_, before, expected) => {
  expect(after('redirects.yaml', before)).toBe(expected);
});

test('a notice names its page by the new name, and keeps its own', () => {
  const text = 'notices:\n  - page: top\n    name: top\n';
  expect(after('notices.yaml', text)).toBe(text.replace('page: top', 'page: summit'));
});

test('every menu names the page by its new name, and words stay words', () => {
  const menus =
    'header: [top]\nfooter:\n  - title: top\n    pages: [other, top]\naction:\n  page: top\n  label: top\n';
  expect(after('navigation.yaml', menus)).toBe(
    'header: [summit]\nfooter:\n  - title: top\n    pages: [other, summit]\naction:\n  page: summit\n  label: top\n',
  );
});

test('other files stay as they are', () => {
  expect(editsInData([{ file: 'practice.yaml', text: 'page: top\n' }], MOVED, true)).toEqual([]);
});
