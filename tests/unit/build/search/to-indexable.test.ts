import { expect, test } from 'vitest';
import { toIndexable } from '#build/search/to-indexable.ts';
import { parse, wordsOf } from '../../components/markup.ts';

const wordsIn = (main: string) =>
  wordsOf(parse(toIndexable(`<header>Menu</header><main>${main}</main>`, {}, 'en')));

test.each([
  ['what stands around the text', ''],
  ['breadcrumbs and contents', '<nav><a href="/">Home</a></nav>'],
  ['structured data', '<script type="application/ld+json">{"name":"x"}</script>'],
  ['a list of pages', '<ul><li><a href="/a/">A</a><p>Where it leads.</p></li></ul>'],
  ['a part that is a list of pages', '<section><h2>A</h2><ul><li><a href="/a/">A</a></li></ul></section>'],
  ['the main button', '<a class="button" href="/contact/">Book</a>'],
  ['sources', '<section class="sources"><h2>Sources</h2><ul><li>A work.</li></ul></section>'],
  ['a form', '<form><label>A name <input></label></form>'],
  ['the day of the last change', '<ul class="page-facts"><li>Updated today</li></ul>'],
  ['the page it belongs to', '<nav class="onward"><p>It belongs to <a href="/a/">A</a></p></nav>'],
  ['what becomes of ticks', '<p class="of-the-page">Nothing is sent.</p>'],
])('nothing is found by the words of %s', (_, html) => {
  expect(wordsIn(`<h1>One</h1>${html}`)).toBe('One');
});

test.each([
  '<ul><li>Sleep</li><li>Eat</li></ul>',
  '<ul><li>See <a href="/a/">this</a></li></ul>',
  '<ul><li><a href="/a/">This</a> helps</li></ul>',
  '<ul><li><a href="/a/">This</a></li><li>Sleep</li></ul>',
  '<section><h2>A</h2>Words</section>',
  // The head of a page, once the way to it is left out.
  '<section><h1>A page</h1></section>',
  '<details><summary>Q</summary><p>A</p></details>',
])('the words of %s are kept', (html) => {
  expect(wordsIn(html)).toBe(wordsOf(parse(html)));
});

test('headings keep the ids that results lead to', () => {
  expect(toIndexable('<main><h2 id="a">A</h2></main>', {}, 'en')).toContain('<h2 id="a">A</h2>');
});

test('what is told of a page is no word of it', () => {
  expect(toIndexable('<main></main>', { where: 'Up & away' }, 'en')).toBe(
    '<!doctype html><html lang="en"><body><main><p data-pagefind-meta="where" data-pagefind-ignore="">Up &#x26; away</p></main></body></html>',
  );
});
