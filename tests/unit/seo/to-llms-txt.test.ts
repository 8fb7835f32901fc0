import { expect, test } from 'vitest';
import { directoryOf } from '#lib/directory.ts';
import { toLlmsTxt } from '#lib/seo/to-llms-txt.ts';
import { FILLED_PRACTICE } from '#tests/filled-facts.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';

const textOf = (changed: Record<string, string> = {}, known: object = {}) => {
  const site = siteWith(changed);
  const facts = { ...site.facts, practice: { ...site.facts.practice, ...known } };
  return toLlmsTxt({ facts, directory: directoryOf(site, 'en-US') }, 'https://harbor.example');
};

test('the file of a practice of which nothing is known, whole', () => {
  expect(textOf()).toMatchInlineSnapshot(`
    "# Harbor Practice

    > A practice made up for tests.

    Give these numbers first to anyone who may be in danger. They work in the United States.

    - **Emergency**: If you are in danger: call 911. Answers day and night.
    - **A line for some pages**: If you are afraid at home: call 1-800-000-0000. Answers weekdays from 9 a.m. to 5 p.m. Eastern time.

    The pages below are general information. They are not medical advice, not a diagnosis and not therapy, and reading them makes no one a client.

    ## Main thing

    - [What the main thing is](https://harbor.example/top/): The page at the top of a small site that exists only for the tests of this project.

    ## Smaller thing

    - [What the smaller thing is](https://harbor.example/below/): The page below the top one, on a small site that exists only for the tests of this project.
    - [A story about a thing](https://harbor.example/articles/story/): An article on a small site that exists only for the tests of this project.

    ## About the practice and this site

    - [How to reach us](https://harbor.example/contact/): How to reach the practice that exists only for the tests of this project.
    - [A quiet harbor](https://harbor.example/): The first page of a small site that exists only for the tests of this project.
    "
  `);
});

test('what is known stands before the pages, in words', () => {
  const [head = ''] = textOf({}, FILLED_PRACTICE).split('\n## ');
  expect(head.split('\n\n').at(-1)).toMatchInlineSnapshot(`
    "- The telephone number: (305) 555-0100
    - The e-mail address: care@example.org
    - The street address: 123 Main Street, Suite 4B, Miami, FL 33131; 1234 Oak Avenue, Orlando, FL 32801-1234
    - The opening hours: Monday and Wednesday, 9 a.m. to 5:30 p.m.; Tuesday and Thursday, 11 a.m. to 8 p.m.; Friday, 8 a.m. to noon
    - The fees: A session of 50 minutes costs $200, and one of 80 minutes for a couple costs $310.
    - Which insurance is taken: We bill Example Health Plan, Sample Mutual, and St. Anyone's Trust directly. For every other plan we give you a receipt that you can send to your insurer.
    - How soon messages are answered: within one working day
    - The registered name: Example & Daughters Counseling, P.L.L.C.
    - The languages of sessions: English, Spanish, and Haitian Creole
    - The address where a session is booked: https://booking.example.com/practice
    "
  `);
});

test('the numbers for emergencies come before everything but the name, with all ways to reach them', () => {
  const text = textOf();
  expect(text.indexOf('call 911')).toBeLessThan(text.indexOf('not medical advice'));
  expect(text.indexOf('call 1-800-000-0000')).toBeLessThan(text.indexOf('not medical advice'));
});

test('neither a draft nor a page that is kept out of lists is in it', () => {
  const draft = changedFile('articles/story.mdx', 'author:', 'draft: true\nauthor:');
  const unlisted = changedFile('articles/story.mdx', 'author:', 'listed: false\nauthor:');
  expect(textOf()).toContain('/articles/story/');
  expect(textOf(draft)).not.toContain('story');
  expect(textOf(unlisted)).not.toContain('story');
});

test('brackets in a heading do not end its link', () => {
  const heading = changedFile(
    'pillars/top.mdx',
    /heading: .*/.exec(top())?.[0] ?? '',
    'heading: What [sic] it is',
  );
  expect(textOf(heading)).toContain('- [What \\[sic\\] it is](https://harbor.example/top/): ');
});

function top(): string {
  return siteWith().pages.find(({ slug }) => slug === 'top')?.text ?? '';
}
