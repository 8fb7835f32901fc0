import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toReaderHtml } from '#lib/seo/feed/to-reader-html.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { drawPage } from '../../components/draw-page.tsx';

const URL_OF_PAGE = 'https://example.org/articles/story/';
const readable = (prose: string) =>
  toReaderHtml(`<main><div class="prose">${prose}</div></main>`, URL_OF_PAGE);

/** What a reader of the feed gets of a story with some words in it. */
async function readableStory(words: string): Promise<string> {
  const changed = changedFile('articles/story.mdx', 'It belongs', `${words}\n\nIt belongs`);
  const tree = await drawPage('/articles/story/', changed);
  return toReaderHtml(unified().use(rehypeStringify).stringify(tree), URL_OF_PAGE);
}

test('the words of an article stay, and nothing of what stands around them', async () => {
  expect(await readableStory('## A part\n\nSome *words*.')).toMatchInlineSnapshot(`
    "<h2>A part</h2>
    <p>Some <em>words</em>.</p>
    <p>It belongs to <a href="https://example.org/below/">the smaller thing</a>.</p>"
  `);
});

test('the lead comes before the text', () => {
  const html =
    '<header><h1>x</h1><p class="lead"><span>One. </span><span>Two.</span></p></header><div class="prose alone"><p>Three.</p></div>';
  expect(toReaderHtml(html, URL_OF_PAGE)).toBe('<p>One. Two.</p><p>Three.</p>');
});

test.each([
  ['a link within the page', '<a href="#part">x</a>', `<a href="${URL_OF_PAGE}#part">x</a>`],
  ['a link within the site', '<a href="/contact/">x</a>', '<a href="https://example.org/contact/">x</a>'],
  [
    'a link to another site',
    '<a href="https://a.example/?b=1&amp;c=2">x</a>',
    '<a href="https://a.example/?b=1&#x26;c=2">x</a>',
  ],
  ['a telephone number', '<a href="tel:988">988</a>', '<a href="tel:988">988</a>'],
  [
    'a picture',
    '<img src="/a.webp" srcset="/b.webp 2w" alt="x" width="2" height="1" loading="lazy">',
    '<img src="https://example.org/a.webp" alt="x" width="2" height="1">',
  ],
])('%s has its address in full', (_, html, expected) => {
  expect(readable(html)).toBe(expected);
});

test.each([
  ['script', '<p>a</p><script>x()</script>', '<p>a</p>'],
  ['a drawing', '<figure class="x"><svg><text>b</text></svg><p>a</p></figure>', '<figure><p>a</p></figure>'],
  ['what is hidden', '<p>a</p><p hidden>b</p><p aria-hidden="true">c</p>', '<p>a</p>'],
  ['a list of contents', '<nav><ol><li>b</li></ol></nav><p>a</p>', '<p>a</p>'],
  ['a comment', '<p>a<!-- b --></p>', '<p>a</p>'],
  ['ways back to a cite', '<li id="s">a<a class="back" href="#c">Back</a></li>', '<li>a</li>'],
  ['classes, ids, styles and roles', '<p class="b" id="c" style="d" role="e" onclick="f">a</p>', '<p>a</p>'],
])('%s is left out', (_, html, expected) => {
  expect(readable(html)).toBe(expected);
});

test('a list of boxes to tick becomes a plain list under its name', async () => {
  const html = await readableStory(
    '<ReflectionList title="Which of these?">\n\n- One\n- Two\n\n</ReflectionList>',
  );
  expect(html).toContain('<p><strong>Which of these?</strong></p><ul><li>One</li><li>Two</li></ul>');
  expect(html).not.toContain('tick');
});

test('questions are open, under their headings', () => {
  const html = '<details id="is-it"><summary><h3>Is it?</h3></summary><div><p>Yes.</p></div></details>';
  expect(readable(html)).toBe('<h3>Is it?</h3><p>Yes.</p>');
});

test('a table stays a table', () => {
  const html =
    '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>';
  expect(readable(html)).toBe(html);
});

test('a page without a text has none', () => {
  expect(toReaderHtml('<main><p>x</p></main>', URL_OF_PAGE)).toBe('');
});
