import { expect, test } from 'vitest';
import { toChoices } from '#staff/desk/to-choices.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { storyAsDraft } from './story-as-draft.ts';

test('pages are offered with their kind and address', () => {
  expect(toChoices(siteWith()).pages).toContainEqual({
    slug: 'story',
    kind: 'article',
    title: 'A story',
    path: '/articles/story/',
    draft: false,
  });
});

test('a draft is offered, and marked', () => {
  const drafts = toChoices(siteWith(storyAsDraft())).pages.filter(({ draft }) => draft);
  expect(drafts.map(({ slug }) => slug)).toEqual(['story']);
});

test('people, sources and crisis lines are offered by the name that a field takes', () => {
  const { people, references, crisisLines } = toChoices(siteWith());
  expect({ people, references, crisisLines }).toMatchInlineSnapshot(`
    {
      "crisisLines": [
        {
          "id": "emergency",
          "name": "Emergency",
        },
        {
          "id": "domestic-violence",
          "name": "A line for some pages",
        },
      ],
      "people": [
        {
          "name": "Ada Example",
          "slug": "ada",
        },
      ],
      "references": [
        {
          "id": "example-2020",
          "title": "An example of a source",
          "year": 2020,
        },
      ],
    }
  `);
});
