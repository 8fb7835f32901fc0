import { expect, test } from 'vitest';
import { Confirm } from '#components/mdx/confirm.tsx';
import { ContactWays } from '#components/mdx/contact-ways.tsx';
import { Questions } from '#components/mdx/questions.tsx';
import { RelatedServices } from '#components/mdx/related-services.tsx';
import type { Practice } from '#lib/content/facts-schema.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { pageWith } from '../content/write-page.ts';
import { drawBody } from './draw-page.tsx';
import { all, draw, linksOf, one, wordsOf } from './markup.ts';

const drawQuestions = (answer = 'Yes.') =>
  draw(<Questions faq={pageWith({ faq: [{ question: 'Is it so?', answer }] }).faq} />);

test('a question is a heading in the summary of its answer', () => {
  const [summary] = one(drawQuestions(), 'details').children;
  expect(summary).toMatchObject({ tagName: 'summary', children: [{ tagName: 'h3' }] });
  expect(wordsOf(one(drawQuestions(), 'h3'))).toBe('Is it so?');
});

test('an answer is closed until it is asked for', () => {
  expect(one(drawQuestions(), 'details').properties).not.toHaveProperty('open');
});

test('an answer keeps its links', () => {
  expect(linksOf(drawQuestions('Read [this](/this/).'))).toEqual(['this → /this/']);
});

test('an answer keeps its lists', () => {
  expect(all(drawQuestions('* one\n* two'), 'li').map(wordsOf)).toEqual(['one', 'two']);
});

test('a mark in an answer shows its words alone', () => {
  const tree = drawQuestions('It is <Confirm id="so">really so</Confirm>.');
  expect(one(tree, 'p').children).toEqual([
    expect.objectContaining({ type: 'text', value: 'It is really so.' }),
  ]);
});

test('related pages are links with their headings, each with its summary where it has one', () => {
  const pages = [
    pageWith({ heading: 'What one is', summary: 'On one.' }, undefined, 'pillars/one.mdx'),
    pageWith({ heading: 'What two is' }, undefined, 'pillars/two.mdx'),
  ];
  const tree = draw(<RelatedServices pages={pages} />);
  expect(linksOf(tree)).toEqual(['What one is → /one/', 'What two is → /two/']);
  expect(all(tree, 'li').map((item) => all(item, 'p').map(wordsOf))).toEqual([['On one.'], []]);
});

test('a mark prints nothing of its own', () => {
  expect(draw(<Confirm id="so">so</Confirm>).children).toMatchObject([{ type: 'text', value: 'so' }]);
});

test('the sides of a comparison are sections with headings', async () => {
  const tree = await drawBody(
    '<Comparison>\n<Side title="One">\n* a\n</Side>\n\n<Side title="Two">\n* b\n</Side>\n</Comparison>',
  );
  expect(all(tree, 'section').map((side) => wordsOf(one(side, 'h3')))).toEqual(['One', 'Two']);
});

const drawWays = (known: Partial<Practice> = {}) =>
  draw(<ContactWays practice={{ ...siteWith().facts.practice, ...known }} />);

test('where no way to reach the practice is known, the page says so', () => {
  expect(wordsOf(one(drawWays(), 'p'))).toMatch(/^The practice has not yet given/);
});

test('opening hours alone are no way to reach the practice', () => {
  expect(all(drawWays({ hours: 'Mondays' }), 'ul')).toEqual([]);
});

test('a known number is a link to call, written as people read it', () => {
  expect(linksOf(drawWays({ phone: '+13055551234' }))).toEqual(['(305) 555-1234 → tel:+13055551234']);
});

test('a known e-mail address is a link to write', () => {
  expect(linksOf(drawWays({ email: 'a@example.org' }))).toEqual(['a@example.org → mailto:a@example.org']);
});

test('a known address is shown', () => {
  const address = { street: '1 Main St', city: 'Miami', state: 'FL', postalCode: '33101' };
  expect(all(drawWays({ address }), 'li').map(wordsOf)).toEqual(['1 Main St, Miami, FL 33101']);
});

test('the ways are in the order of number, e-mail address, hours', () => {
  const tree = drawWays({ phone: '+13055551234', email: 'a@example.org', hours: 'Mondays' });
  expect(all(tree, 'li').map(wordsOf)).toEqual(['Call (305) 555-1234', 'Write to a@example.org', 'Mondays']);
});
