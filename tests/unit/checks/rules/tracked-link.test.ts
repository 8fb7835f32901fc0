import { expect, test } from 'vitest';
import { applyEdits } from '#lib/edits/apply-edits.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, issuesOf, textOf, theIssueOf } from '../issues.ts';

test('a link that tells who followed it is reported, with the address without that', () => {
  expect(siteWith('tracked-link').issues).toMatchInlineSnapshot(`
    [
      {
        "column": 5,
        "edit": {
          "end": 340,
          "file": "pages/home.mdx",
          "start": 299,
          "text": "https://www.loc.gov/a?b=1",
        },
        "file": "pages/home.mdx",
        "fix": "Write https://www.loc.gov/a?b=1",
        "line": 13,
        "message": "The address https://www.loc.gov/a?utm_source=mail&b=1 tells others who followed it from this site.",
        "rule": "tracked-link",
        "severity": "error",
      },
    ]
  `);
});

/** A file after the fix of its one tracked link. */
function fixed(changed: Record<string, string>): string | undefined {
  const [issue, ...others] = siteWith(changed).issues.filter(({ rule }) => rule === 'tracked-link');
  expect(others).toEqual([]);
  const { edit } = issue ?? {};
  return edit && applyEdits(changed[edit.file] ?? '', [edit]);
}

const TRACKED = 'https://www.loc.gov/a?utm_source=x&b=1';
const PLAIN = 'https://www.loc.gov/a?b=1';

test.each([
  `See [it](${TRACKED}).`,
  `See [it](<${TRACKED}>).`,
  `See [it](${TRACKED.replace('&', '\\&').replace('_', '\\_')}).`,
  `See [it][1].\n\n[1]: ${TRACKED}`,
  `See ${TRACKED} too.`,
])('it is fixed in %j', (words) => {
  expect(fixed(homeWith(words))).toBe(homeWith(words.replace(/https:\S*?b=1/, PLAIN))['pages/home.mdx']);
});

test('of several parameters that stay, each keeps the backslash of the editor', () => {
  const words = 'See [it](https://www.loc.gov/a?a=1\\&utm_source=x\\&b=1).';
  expect(fixed(homeWith(words))).toContain('(https://www.loc.gov/a?a=1\\&b=1).');
});

test('it is reported and fixed in an answer', () => {
  const changed = changedFile('pillars/top.mdx', 'Yes, it is.', `'Yes, [it](${TRACKED}) is.'`);
  expect(issuesOf(changed)).toEqual(['pillars/top.mdx:11:5 tracked-link']);
  expect(fixed(changed)).toContain(`'Yes, [it](${PLAIN}) is.'`);
});

test.each([
  ['practice.yaml', /^leaveTo: .*$/m, 'leaveTo: '],
  ['crisis-lines.yaml', /^ {4}source: .*$/m, '    source: '],
  ['sources/example-2020.yaml', /^DOI: /m, `URL: ${TRACKED}\nDOI: `],
])('it is reported and fixed in %s', (file, from, to) => {
  const text = textOf(file).replace(from, to.includes(TRACKED) ? to : `${to}${TRACKED}`);
  expect(fixed({ [file]: text })).toBe(text.replace(TRACKED, PLAIN));
});

test('an address that leads past a counter is fixed to where it leads', () => {
  const words = 'See [it](https://www.google.com/url?q=https://www.loc.gov/a%3Fb%3D1&sa=D).';
  expect(fixed(homeWith(words))).toContain(`See [it](${PLAIN}).`);
});

test('an address that would break the link is told, and left to whoever reads it', () => {
  const words = 'See [it](https://www.google.com/url?q=https://www.loc.gov/a%29&sa=D).';
  expect(theIssueOf(homeWith(words))).not.toHaveProperty('edit');
});

test('a short link is told, and no one can guess where it leads', () => {
  const { message, fix, edit } = theIssueOf(homeWith('See [it](https://bit.ly/3x).'));
  expect({ message, fix, edit }).toEqual({
    message: 'The address https://bit.ly/3x hides where it leads, and whoever made it counts who follows it.',
    fix: 'Open it, and write the address of the page that you arrive at.',
    edit: undefined,
  });
});

test('behind a counter there may be a short link', () => {
  const words = 'See [it](https://l.facebook.com/l.php?u=https%3A%2F%2Fbit.ly%2F3x).';
  expect(theIssueOf(homeWith(words)).fix).toBe(
    'Write https://bit.ly/3x It hides where it leads, too: open it, and write the address that you arrive at.',
  );
});

test('an address without any of that is fine', () => {
  expect(issuesOf(homeWith(`See [it](${PLAIN}) and [the main thing](/top/).`))).toEqual([]);
});
