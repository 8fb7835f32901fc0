import { expect, test } from 'vitest';
import { placeOf } from '#staff/places/place-of.ts';
import { targetOf } from '#staff/places/target.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '../../checks/issues.ts';

/** Where the one issue of this rule is, in words, and what its address names. */
function placesOf(change: Record<string, string>, rule: string) {
  const site = siteWith(change);
  return site.issues
    .filter((issue) => issue.rule === rule)
    .map((issue) => {
      const place = placeOf(issue, site);
      const [path, hash] = place?.href.split('#') ?? [];
      return place && { label: place.label, path, target: targetOf(`#${hash}`) };
    });
}

const HOME = '/keystatic/collection/pages/item/home';

test('words of a page are quoted from where they stand, with the heading above them', () => {
  const words = '## What helps\n\nDrink a **glass** of watter, and then [go](/nowhere/) out.\n';
  expect(placesOf(homeWith(words), 'spelling')).toEqual([
    {
      label: 'In "What helps", at "watter, and then go out."',
      path: HOME,
      target: { words: 'watter, and then go out.', heading: 'What helps' },
    },
  ]);
  expect(placesOf(homeWith(words), 'broken-link')).toMatchObject([{ target: { words: 'go out.' } }]);
});

test('a heading is quoted by itself', () => {
  expect(placesOf(homeWith('## What helps 🔥\n\nWords.\n'), 'emoji-in-heading')).toMatchObject([
    { label: 'At "What helps 🔥"' },
  ]);
});

test('words in a component, in a list and in a table are quoted as well', () => {
  const words =
    '## Parts\n\n<Callout title="Words">\nA quiet hourr.\n</Callout>\n\n* An itemm of two.\n\n| a | b |\n| - | - |\n| c | a celll |\n';
  expect(placesOf(homeWith(words), 'spelling').map((place) => place?.target)).toMatchObject([
    { words: 'hourr.' },
    { words: 'itemm of two.' },
    { words: 'celll' },
  ]);
});

test('a component without words is quoted by what it shows of itself', () => {
  const figure = '<Figure src="/images/home/room.jpg" alt="Picture of a room" />';
  expect(placesOf(homeWith(figure), 'weak-alt-text')).toMatchObject([
    { target: { words: 'Picture of a room' } },
  ]);
});

test('a field is named as the form names it', () => {
  const change = changedFile('pages/contact.mdx', 'audience: all', 'audience: us');
  expect(placesOf(change, 'invalid-field')).toEqual([
    {
      label: 'In the field "Audience"',
      path: '/keystatic/collection/pages/item/contact',
      target: { field: ['Audience'] },
    },
  ]);
});

test('a field that is missing is named, although it stands nowhere', () => {
  const change = changedFile('pages/contact.mdx', 'audience: all\n', '');
  expect(placesOf(change, 'missing-field')).toMatchObject([{ target: { field: ['Audience'] } }]);
});

test('an answer is named by its number, and a line of a data file as well', () => {
  const asked = textOf('pages/home.mdx').replace(
    'updated:',
    'faq:\n  - question: Is it quiett?\n    answer: It is, on most days.\n  - question: Is it far?\n    answer: A short walkk from here.\nupdated:',
  );
  const found = placesOf({ 'pages/home.mdx': `${asked}\n## Questions\n\n<Questions />\n` }, 'spelling');
  expect(found.map((place) => place?.label)).toEqual([
    'In the field "Questions, 1st: Question"',
    'In the field "Questions, 2nd: Answer"',
  ]);
  const redirects = {
    'redirects.yaml': 'redirects:\n  - from: /a/\n    to: /top/\n  - from: /b/\n    to: /nowhere/\n',
  };
  expect(placesOf(redirects, 'unknown-reference')).toEqual([
    {
      label: 'In "Old addresses", the field "Redirects, 2nd: To"',
      path: '/keystatic/singleton/redirects',
      target: { field: ['Redirects', 1, 'To'] },
    },
  ]);
});

test('what is told of a whole page leads to its form', () => {
  const lonely = textOf('pages/contact.mdx')
    .replace('title: ', 'title: Lonely ')
    .replace('heading: ', 'heading: Lonely ');
  expect(
    placesOf({ 'pages/lonely.mdx': lonely.replace('description: ', 'description: Lonely ') }, 'orphan-page'),
  ).toEqual([
    { label: expect.stringMatching(/^In "/), path: '/keystatic/collection/pages/item/lonely', target: null },
  ]);
});

test('a file that no form shows has no place', () => {
  expect(placesOf({ 'pages/notes.docx': 'Words.' }, 'misplaced-file')).toEqual([null]);
});

test('a field that the file leaves out does not take the place of one that is there', () => {
  const site = siteWith(changedFile('practice.yaml', 'city: Miami', 'city: Miamii'));
  const locate = (path: readonly PropertyKey[]) => site.facts.locate('practice.yaml', path);
  const label = (field: string) => placeOf({ file: 'practice.yaml', ...locate([field]) }, site)?.label;
  expect(label('city')).toBe('In "Facts", the field "City"');
  expect(label('state')).toBe('In "Facts", the field "State"');
});

test('what is empty is named by its field, although it stands nowhere', () => {
  const site = siteWith();
  const place = (field: string) =>
    placeOf({ file: 'practice.yaml', line: 1, column: 1, field: [field] }, site);
  expect(place('hours')?.label).toBe('In "Facts", the field "Hours"');
});
