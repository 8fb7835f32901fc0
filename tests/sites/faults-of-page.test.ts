import { expect, test } from 'vitest';
import { parseHtml } from '#tests/html-tree.ts';
import { pageWith } from '#tools/copies/write-page.ts';
import { faultsOfPage } from './faults-of-page.ts';

const page = pageWith({}, '## First\n\nWords.');
const OTHER = parseHtml('<main><h2 id="there">There</h2><p>Words.</p></main>');

/** What is told of a page with some HTML in its main part, below a first heading and a section that are as they should be. */
function told(html: string): string[] {
  const tree = parseHtml(
    `<main><h1>A page for tests</h1><h2 id="first">First</h2><p>Words.</p>${html}</main>`,
  );
  return faultsOfPage(page, (path) => (path === page.path ? tree : path === '/other/' ? OTHER : null));
}

test.each([
  ['words', '<p>It costs $95 (by card), and you may ask.</p>'],
  ['signs that belong there', '<p>See s. 491.009(1)(a); "Why?" is a fair question. It takes 2.5 hours …</p>'],
  ['a lead-in with its list', '<p>You can:</p><ul><li>wait</li></ul>'],
  [
    'links',
    '<p><a href="/other/#there">There</a> <a href="tel:+13055550100">Call</a> <a href="#first">Up</a></p>',
  ],
  ['a drawing', '<figure><svg></svg></figure>'],
  ['what a script fills', '<search data-module="/js/search.js"><p role="status"></p><ol></ol></search>'],
  ['what is hidden until then', '<div hidden><h3>Not sent</h3><ul></ul></div>'],
])('%s: no fault', (_, html) => {
  expect(told(html)).toEqual([]);
});

test.each([
  ['a value that is not there', '<p>Call undefined.</p>', 'something is left out in "Call undefined."'],
  ['another', '<p>We answer null.</p>', 'something is left out in "We answer null."'],
  ['an object', '<li>[object Object]</li>', 'something is left out in "[object Object]"'],
  [
    'brackets around nothing',
    '<p>Our office () is open.</p>',
    'something is left out in "Our office () is open."',
  ],
  ['a list without an item', '<p>We speak English, , and Spanish.</p>', 'something is left out in'],
  ['a sentence without its end', '<p>A session costs .</p>', 'something is left out in "A session costs ."'],
  ['an empty list', '<ul class="people"></ul>', 'a <ul class="people"> is empty'],
  ['an empty paragraph', '<p> </p>', 'a <p class=""> is empty'],
  [
    'a heading above the next',
    '<h3>Hours</h3><h3>Fees</h3><p>Ask.</p>',
    'nothing stands below the heading "Hours"',
  ],
  ['a heading at the end', '<h3>Hours</h3>', 'nothing stands below the heading "Hours"'],
  ['a lead-in at the end', '<div><p>These are open:</p></div>', 'nothing follows "These are open:"'],
  ['a page that is not there', '<a href="/nowhere/">It</a>', '"It" leads to /nowhere/, which is not there'],
  ['a part that is not there', '<a href="/other/#x">It</a>', '"It" leads to /other/#x, which is not there'],
  ['a link without words', '<p>So <a href="/other/"></a></p>', 'the link to /other/ has no words'],
  ['a number without its country', '<a href="tel:3055550100">Call</a>', 'no phone can dial tel:3055550100'],
  ['an id twice', '<p id="first">Words.</p>', 'two elements have the id "first"'],
])('%s is found', (_, html, fault) => {
  expect(told(html)).toContainEqual(expect.stringContaining(`${page.path}: ${fault}`));
});

test('a page that was not built is found', () => {
  expect(faultsOfPage(page, () => null)).toEqual([`${page.path} was not built`]);
});
