import { expect, test } from 'vitest';
import { applyEdits } from '#lib/move/edit.ts';
import { editsInData } from '#lib/move/edits-in-data.ts';
import { movedFrom } from '#lib/move/moved.ts';

const MOVED = movedFrom('pillar', 'top', 'summit');
const after = (file: string, text: string) => applyEdits(text, editsInData([{ file, text }], MOVED, true));

// A list may stand in its file alone or under a name, as an editor with forms writes it.
test.each([
  [
    'under a name',
    'redirects:\n  - from: /a/\n    to: /b/\n',
    'redirects:\n  - from: /a/\n    to: /b/\n  - from: /top/\n    to: /summit/\n',
  ],
  [
    'under a name, and not indented',
    'redirects:\n- from: /a/\n  to: /top/\n',
    'redirects:\n- from: /a/\n  to: /summit/\n- from: /top/\n  to: /summit/\n',
  ],
  ['under a name, and empty', 'redirects: []\n', 'redirects:\n  - from: /top/\n    to: /summit/\n'],
  [
    'under a name, with nothing after it',
    '# Old.\nredirects:\n',
    '# Old.\nredirects:\n  - from: /top/\n    to: /summit/\n',
  ],
  [
    'before a comment',
    '- from: /a/\n  to: /b/\n\n# The end.\n',
    '- from: /a/\n  to: /b/\n- from: /top/\n  to: /summit/\n\n# The end.\n',
  ],
  [
    'in quotes',
    '- from: "/a/"\n  to: "/top/"\n',
    '- from: "/a/"\n  to: "/summit/"\n- from: /top/\n  to: /summit/\n',
  ],
])('a redirect joins a list that stands %s', (_, before, expected) => {
  expect(after('redirects.yaml', before)).toBe(expected);
});

test.each(['- page: top\n  name: top\n', 'notices:\n  - page: top\n    name: top\n'])(
  'a notice names its page by the new name, and keeps its own: %j',
  (text) => {
    expect(after('notices.yaml', text)).toBe(text.replace('page: top', 'page: summit'));
  },
);

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
