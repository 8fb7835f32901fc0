import { expect, test } from 'vitest';
import { toReading } from '#staff/desk/page/to-reading.ts';

const PAGE = `<!doctype html><html lang="en-US"><head>
<title>A page</title><meta name="description" content="What it is."><link rel="canonical" href="https://example.org/a/">
</head><body><header><a href="/">Home</a></header>
<main><h1>The <em>large</em> heading</h1>
<p>Words with <a href="/b/">a link</a>, and <strong>more</strong>.</p>
<ul><li>One</li><li>Two</li></ul>
<details><summary><h3>Why?</h3></summary><p>Because.</p></details>
<svg><title>Not a word</title><text>nor this</text></svg><script>let silent</script>
</main></body></html>`;

test('the head of a page is read', () => {
  expect(toReading(PAGE)).toMatchObject({
    title: 'A page',
    description: 'What it is.',
    canonical: 'https://example.org/a/',
    robots: '',
    language: 'en-US',
  });
});

test('the words are read in order, headings with their level', () => {
  expect(toReading(PAGE).pieces.map(({ level, words }) => `${level} ${words}`)).toEqual([
    '1 The large heading',
    '0 Words with a link, and more.',
    '0 One',
    '0 Two',
    '3 Why?',
    '0 Because.',
  ]);
});

test('links of the page are told, and those around it are counted', () => {
  expect(toReading(PAGE)).toMatchObject({ links: [{ words: 'a link', href: '/b/' }], linksAround: 1 });
});

test('a title and a description that come late are found', () => {
  const late =
    '<html><head></head><body><main>A</main><title>Late</title><meta name="description" content="Too"></body></html>';
  expect(toReading(late)).toMatchObject({ title: 'Late', description: 'Too' });
});

test('a page without anything is read as nothing', () => {
  expect(toReading('')).toMatchObject({ title: '', pieces: [], links: [], linksAround: 0 });
});
