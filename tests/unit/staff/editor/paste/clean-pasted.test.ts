import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanPasted } from '#staff/editor/paste/clean-pasted.ts';

const ORIGIN = 'http://localhost:3000';
const clean = (html: string) => cleanPasted(html, ORIGIN);
const SAMPLES = join(import.meta.dirname, 'samples');
const sample = (name: string) => clean(readFileSync(join(SAMPLES, `${name}.clipboard`), 'utf8'));

/** A block a line. */
const lines = (html: string) =>
  html.replace(
    /(?<=<\/(?:p|h[1-6]|ul|ol|table|blockquote)>|<hr>)(?=<(?:p|h[1-6r]|ul|ol|table|blockquote))/g,
    '\n',
  );

describe('what programs put on the clipboard becomes the words that their authors meant', () => {
  test('Word for Windows', () => {
    const { html, pictures } = sample('word-windows');
    expect(pictures).toBe(1);
    expect(lines(html)).toMatchInlineSnapshot(`
      "<h2>What a slip is</h2>
      <p>A <strong>slip</strong> is <em>one</em> evening, and says nothing of the next. Read <a href="https://example.org/study?id=7">the study</a>, my notes and <a href="https://example.com/a?b=1">this</a>.</p>
      <p>In Miami and Tampa.</p>
      <h2>What helps</h2>
      <ul><li>A glass of water<ul><li>slowly</li></ul></li><li>A <strong>call</strong></li></ul>
      <p>Then:</p>
      <ol><li>Sleep</li><li>Tell someone</li></ol>
      <table><tbody><tr><th><p>Day</p></th><th><p>Step</p></th></tr><tr><td><p>One</p></td><td><p>Rest</p></td></tr></tbody></table>"
    `);
  });

  test('Word for the Mac, which writes no styles of lists', () => {
    expect(lines(sample('word-mac').html)).toMatchInlineSnapshot(`
      "<h2>A letter</h2>
      <ul><li>First<ul><li>Inside</li></ul></li></ul>
      <ol start="3"><li>Third</li></ol>
      <p>2026. It was a long year.</p>"
    `);
  });

  test('Word on the web, which writes a list for each entry', () => {
    expect(lines(sample('word-web').html)).toMatchInlineSnapshot(`
      "<h2>Heading</h2>
      <ul><li>One<ul><li><strong>Inside</strong></li></ul></li><li>Two</li></ul>"
    `);
  });

  test('Google Docs', () => {
    const { html, pictures } = sample('google-docs');
    expect(pictures).toBe(1);
    expect(lines(html)).toMatchInlineSnapshot(`
      "<h2>After a slip</h2>
      <p>Drink <strong>water</strong> <em>slowly</em>. <a href="https://example.org/x">More</a></p>
      <ul><li>One<ul><li>Inside</li></ul></li><li>Two</li></ul>
      <ol><li>Step</li></ol>"
    `);
  });

  test('LibreOffice', () => {
    expect(lines(sample('libreoffice').html)).toMatchInlineSnapshot(`
      "<h4>Small heading</h4>
      <p><strong>Strong</strong> and plain</p>
      <ul><li>One<ul><li>Inside</li></ul></li><li>Two</li></ul>
      <ol start="4"><li>Four</li></ol>"
    `);
  });

  test('Outlook', () => {
    expect(lines(sample('outlook').html)).toMatchInlineSnapshot(`
      "<p>Hello,</p>
      <p>see <a href="https://example.org/page">this page</a> or <a href="mailto:office@example.org">write</a>.</p>
      <p>Only a frame</p>"
    `);
  });

  test('Apple Mail', () => {
    expect(lines(sample('apple-mail').html)).toMatchInlineSnapshot(`
      "<p>First line</p>
      <p>Second <strong>line</strong> here</p>
      <ul><li>One</li><li>Two</li></ul>
      <p>Quoted</p>
      <blockquote><p>They wrote</p></blockquote>"
    `);
  });

  test('Apple Pages', () => {
    expect(lines(sample('pages').html)).toMatchInlineSnapshot(`
      "<p><strong>Strong</strong> words and <em>others</em></p>
      <ul><li>One</li><li>Two</li></ul>
      <ol><li>Step</li></ol>"
    `);
  });

  test('ChatGPT', () => {
    expect(lines(sample('chatgpt').html)).toMatchInlineSnapshot(`
      "<h3>A plan</h3>
      <p>Start <strong>small</strong>.<br>Then go on. <a href="https://www.apa.org/topics">apa.org</a></p>
      <hr>
      <ol><li><strong>Rest</strong><ul><li>sleep</li></ul></li></ol>
      <h4>Why</h4>
      <p>line one<br>line two</p>"
    `);
  });

  test('a page of the web', () => {
    const { html, pictures } = sample('web-page');
    expect(pictures).toBe(1);
    expect(lines(html)).toMatchInlineSnapshot(`
      "<h2>Guide</h2>
      <h2>Part</h2>
      <p>Words[1] with an empty link, struck, 😀 and zerowidth.</p>
      <p>First</p>
      <p>Second</p>
      <p>A room</p>
      <p>Word</p>
      <p>Meaning</p>
      <h4>Deep</h4>
      <table><tbody><tr><th><p>A</p></th><th><p>B</p></th></tr><tr><td><p>1</p></td><td><ul><li>x</li></ul></td></tr></tbody></table>"
    `);
  });
});

describe('headings', () => {
  test('a document whose parts are of level 1 moves down as a whole', () => {
    expect(clean('<h1>A</h1><p>x</p><h2>B</h2><h1>C</h1><h5>D</h5>').html).toBe(
      '<h2>A</h2><p>x</p><h3>B</h3><h2>C</h2><h4>D</h4>',
    );
  });

  test('one that has level 1 for its title alone keeps the others', () => {
    expect(clean('<h1>A</h1><h2>B</h2><h3>C</h3>').html).toBe('<h2>A</h2><h2>B</h2><h3>C</h3>');
  });
});

describe('links', () => {
  test.each([
    ['https://example.org/a?utm_campaign=x&b=2#c', 'https://example.org/a?b=2#c'],
    ['http://localhost:3000/preview/fees/#cost', '/fees/#cost'],
    ['http://localhost:3000/fees/', '/fees/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+13055550100', 'tel:+13055550100'],
    ['/fees/', '/fees/'],
  ])('%s is %s', (from, to) => {
    expect(clean(`<p><a href="${from}">x</a></p>`).html).toBe(`<p><a href="${to}">x</a></p>`);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '#part',
    'blob:x',
    '//evil.example',
    'about:blank',
    '',
  ])('%s is none', (href) => {
    expect(clean(`<p><a href="${href}">x</a></p>`).html).toBe('<p>x</p>');
  });
});

describe('what looks like a list and is none', () => {
  test.each(['a – a dash in it', '2026. It was a year', 'o dear', '- ', '•', 'A. Smith wrote it', '*note'])(
    '%s',
    (words) => {
      expect(clean(`<p>${words}</p>`).html).toBe(`<p>${words.trim()}</p>`);
    },
  );
});

test.each(readdirSync(SAMPLES))('what was cleaned once stays as it is: %s', (name) => {
  const once = clean(readFileSync(join(SAMPLES, name), 'utf8')).html;
  expect(clean(once)).toEqual({ html: once, pictures: 0 });
});

test('spaces stay outside of marks, and no mark is left without words', () => {
  expect(clean('<p>A<b> bold </b>word<b> </b>and <i> </i>more<b>.</b></p>').html).toBe(
    '<p>A <strong>bold</strong> word and more<strong>.</strong></p>',
  );
});

test.each(['display:none', 'mso-hide:all', 'mso-element:comment-list', 'mso-special-character:comment'])(
  'what a program hides by "%s" is not pasted',
  (style) => {
    expect(clean(`<p>Seen<span style="${style}"> hidden</span></p>`).html).toBe('<p>Seen</p>');
  },
);

test('a joiner between two emoji stays, and marks of direction go', () => {
  expect(clean('<p>👩‍👧 \u202Aleft\u202C\u200E</p>').html).toBe('<p>👩‍👧 left</p>');
});

test('nothing of a script, of a style or of a form survives', () => {
  const { html } = clean(
    '<p onclick="x()" style="color:red" class="a" id="b">Words<script>x()</script></p><iframe src="x"></iframe><input value="y">',
  );
  expect(html).toBe('<p>Words</p>');
});
