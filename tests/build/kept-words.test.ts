import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { elementsOf, parseHtml } from './build.ts';
import { finishedFiles } from './finished-files.ts';

const files = [...finishedFiles()];
const pages = files.filter(([path]) => path.endsWith('/'));
// Pagefind, which others wrote, is given words and no field.
const scripts = files.filter(([path]) => path.startsWith('/js/'));

const CONTROLS = ['input', 'textarea', 'select'];
// HTML knows no `autocomplete` of these (4.10.18.7, "Autofill"): the form that they stand in says it.
const CHOICES = ['radio', 'checkbox'];
const WITHOUT_WORDS = ['select', ...CHOICES];

/** What lets a browser keep something that is typed or chosen on a page, or send it to its maker. */
function leaksIn(tree: Root): string[] {
  const forms = elementsOf(tree, ({ tagName }) => tagName === 'form');
  const controls = elementsOf(tree, ({ tagName }) => CONTROLS.includes(tagName));
  // A control names its form, or stands in it (HTML, 4.10.18.3, "Association of controls and forms").
  const formOf = (control: Element) => {
    const { form: id } = control.properties;
    if (id !== undefined) return forms.find(({ properties }) => properties.id === id);
    return forms.find((form) => elementsOf(form, (each) => each === control).length > 0);
  };
  const isRemembered = (control: Element) => {
    const teller = CHOICES.includes(typeOf(control)) ? formOf(control) : control;
    return !teller || !isOff(teller);
  };
  const isSentAway = (control: Element) =>
    !WITHOUT_WORDS.includes(typeOf(control)) && control.properties.spellCheck !== 'false';
  return [
    ...forms.filter((form) => !isOff(form)).map(() => 'a form is remembered'),
    ...controls.filter(isRemembered).map((control) => `${labelOf(control)} is remembered`),
    ...controls.filter(isSentAway).map((control) => `${labelOf(control)} may be sent away to be checked`),
  ];
}

const typeOf = ({ tagName, properties }: Element) => String(properties.type ?? tagName);
const isOff = ({ properties }: Element) => String(properties.autoComplete) === 'off';

const labelOf = (control: Element) =>
  `${typeOf(control)} ${control.properties.name ?? control.properties.id}`;

test('there are pages with fields, and scripts', () => {
  const controls = pages.filter(([, html]) => /<(input|textarea|select)\b/.test(html.toString()));
  expect(controls.map(([path]) => path)).toEqual(
    expect.arrayContaining(['/browsing-privately/', '/contact/', '/search/']),
  );
  expect(scripts.map(([path]) => path)).toEqual(
    expect.arrayContaining(['/js/contact.js', '/js/search.js', '/js/site.js']),
  );
});

describe.each(pages)('%s', (_, html) => {
  test('lets no browser keep what is typed or chosen', () => {
    expect(leaksIn(parseHtml(html.toString()))).toEqual([]);
  });
});

test.each(scripts)('%s leaves "autocomplete" as the page has it', (_, script) => {
  expect(script.toString()).not.toMatch(/autocomplete/i);
});

test('each kind of field that a browser would keep is found', () => {
  const html = `
    <form><input name="a" autocomplete="off" spellcheck="false"></form>
    <input name="b" spellcheck="false"><textarea name="c" autocomplete="off"></textarea>
    <form autocomplete="off">
      <input name="d" autocomplete="email" spellcheck="false"><input type="checkbox" name="e">
      <textarea name="f" spellcheck="false"></textarea><select name="g"></select>
    </form>
    <input type="radio" name="h"><input type="search" id="i" autocomplete="off" spellcheck="false">`;
  expect(leaksIn(parseHtml(html))).toEqual([
    'a form is remembered',
    'input b is remembered',
    'input d is remembered',
    'textarea f is remembered',
    'select g is remembered',
    'radio h is remembered',
    'textarea c may be sent away to be checked',
  ]);
});
