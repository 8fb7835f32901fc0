import { expect, test } from 'vitest';
import { toChoices } from '#staff/desk/to-choices.ts';
import { choicesFrom } from '#staff/editor/form/choices.ts';
import { siteWith } from '#tests/fixture-site.ts';

const lists = toChoices(siteWith());

test('pages are offered by their titles, main pages first and articles last', () => {
  const names = choicesFrom(lists, 'pages').map(({ value }) => value);
  expect(names.slice(0, 2).sort()).toEqual(['below', 'top']);
  expect(names.at(-1)).toBe('story');
  expect(choicesFrom(lists, 'pages')).toContainEqual({ value: 'top', label: 'The main thing (top)' });
});

test('the practice itself can be an author, before the people', () => {
  expect(choicesFrom(lists, 'people').map(({ value }) => value)).toEqual(['practice', 'ada']);
});

test('a source is offered by its title and year', () => {
  expect(choicesFrom(lists, 'sources')).toContainEqual(
    expect.objectContaining({
      value: 'example-2020',
      label: expect.stringMatching(/, 2020 \(example-2020\)$/),
    }),
  );
});

test('the texts of authors are offered by the names of their files', () => {
  const { facts, ...site } = siteWith({ 'documents/a-story.txt': 'Words.' });
  expect(choicesFrom(toChoices({ ...site, facts }), 'documents')).toEqual([
    { value: 'a-story', label: 'a-story' },
  ]);
});

test('statements are offered by what they say', () => {
  const statements =
    'statements:\n  - id: so\n    says: you work by video\n    needs: null\n    from: your outline\n    confirmed: null\n';
  expect(choicesFrom(toChoices(siteWith({ 'statements.yaml': statements })), 'statements')).toEqual([
    { value: 'so', label: 'you work by video' },
  ]);
});

test('emergency numbers are offered by their names', () => {
  expect(choicesFrom(lists, 'lines').map(({ label }) => label)).toContain('Emergency');
});
