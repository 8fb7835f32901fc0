import type { Element, Root } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHOICES, FIELDS, type Field, LIMITS, TICKED } from '#lib/inquiry/inquiry.ts';
import { changedFile, siteWith } from '#tests/fixture-site.ts';
import { inSpanish } from '#tests/in-spanish.ts';
import { drawBody } from './draw-page.tsx';
import { all, linksOf, one, parse, wordsOf } from './markup.ts';

const CONTROLS = ['input', 'textarea', 'select'];
const NEEDED: readonly Field[] = ['name', 'way', 'reach', 'confirm'];

const FORM = '<InquiryForm>\n  Four answers are enough.\n</InquiryForm>';

let form: Element;
beforeAll(async () => {
  form = one(await drawBody(FORM, { site: siteWith(inSpanish()) }), 'form');
});

const controls = () => CONTROLS.flatMap((name) => all(form, name));
const controlsOf = (field: Field) => controls().filter(({ properties }) => properties.name === field);
const byId = (id: string) =>
  ['p', ...CONTROLS].flatMap((name) => all(form, name)).filter(({ properties }) => properties.id === id);
const groupOf = (field: Field) =>
  all(form, 'fieldset').find(
    ({ properties }) =>
      properties.role === 'radiogroup' &&
      (properties.ariaDescribedBy as string[]).includes(`inquiry-${field}-hint`),
  );

test('every field that the endpoint reads is in the form, in its order, and no other', () => {
  const inOrder: unknown[] = [];
  const walk = (element: Element) => {
    if (CONTROLS.includes(element.tagName)) inOrder.push(element.properties.name);
    for (const child of element.children) if (child.type === 'element') walk(child);
  };
  walk(form);
  expect([...new Set(inOrder)]).toEqual([...FIELDS]);
});

test('it is a plain form that a browser can send by itself', () => {
  expect(form.properties).toMatchObject({ method: 'post', action: '/api/inquiries/' });
  expect(one(form, 'button').properties).toMatchObject({ type: 'submit' });
});

test('what staff wrote stands above the fields', () => {
  expect(wordsOf(form)).toMatch(/Four answers are enough\.\s*A name we may use/);
});

test('its script knows where to go once an inquiry is sent', () => {
  expect(form.properties).toMatchObject({ dataModule: '/js/contact.js', dataSent: '/contact/sent/' });
});

test('what can be chosen and ticked is what the endpoint takes', () => {
  const values = (fields: readonly Field[]) =>
    Object.fromEntries(
      fields.map((field) => [field, controlsOf(field).map(({ properties }) => properties.value)]),
    );
  expect(values(Object.keys(CHOICES) as (keyof typeof CHOICES)[])).toEqual(CHOICES);
  expect(values(['voicemail', 'caller', 'confirm'])).toEqual({
    voicemail: [TICKED],
    caller: [TICKED],
    confirm: [TICKED],
  });
});

test('the language of the answer is asked where there are pages in several, that of the page first', async () => {
  const legends = (tree: Root | Element) => all(tree, 'legend').map(wordsOf);
  const asked = 'Which language should the answer be in? (optional)';
  expect(legends(form)).toContain(asked);
  expect(legends(await drawBody(FORM))).not.toContain(asked);
  const site = siteWith(inSpanish());
  const spanish = await drawBody(FORM, { site, path: '/es/' });
  const offered = all(spanish, 'input').filter(({ properties }) => properties.name === 'language');
  expect(offered.map(({ properties }) => properties.value)).toEqual(['es-US', 'en-US', 'any']);
});

test('no language is promised for the answer that the practice is not known to work in', async () => {
  const hintWith = async (languages: string) => {
    const practice = changedFile('practice.yaml', 'languages: []', `languages: ${languages}`);
    const drawn = await drawBody(FORM, { site: siteWith({ ...inSpanish(), ...practice }) });
    return all(drawn, 'p').find(({ properties }) => properties.id === 'inquiry-language-hint');
  };
  expect(wordsOf((await hintWith('[en]')) as Element)).toMatch(/cannot promise/);
  expect(wordsOf((await hintWith('[en, es]')) as Element)).not.toMatch(/cannot promise/);
});

test('no browser cuts what is pasted, and how much fits is said beside the message', () => {
  for (const { properties } of controls()) expect(properties).not.toHaveProperty('maxLength');
  const [hint] = byId('inquiry-message-hint');
  expect(wordsOf(hint as Element)).toContain(`room for ${LIMITS.message.toLocaleString('en-US')} characters`);
});

// Otherwise the press that takes the focus from it would meet another place than the one it was aimed at.
test('nothing that is shown only while it has the focus stands before the button', () => {
  const [trap] = all(form, 'div').filter(({ properties }) => [properties.className].flat().includes('trap'));
  expect(form.children.at(-1)).toBe(trap);
});

test('nothing is chosen or filled in beforehand', () => {
  for (const { properties } of controls()) {
    expect(properties).not.toHaveProperty('checked');
    if (properties.type === 'text') expect(properties).not.toHaveProperty('value');
  }
});

describe.each(FIELDS)('%s', (field) => {
  test(`is ${NEEDED.includes(field) ? 'needed' : 'not needed'}`, () => {
    for (const { properties } of controlsOf(field)) {
      expect(Boolean(properties.required)).toBe(NEEDED.includes(field));
    }
  });

  test('has a label in words', () => {
    for (const control of controlsOf(field)) {
      const labels = all(form, 'label').filter(
        (label) =>
          (label.properties.htmlFor as string[] | undefined)?.includes(String(control.properties.id)) ||
          all(label, 'input').includes(control),
      );
      expect(labels.map(wordsOf)).toEqual([expect.stringMatching(/\w{2}/)]);
    }
  });

  test('has a short reason and room for a fault, both tied to it', () => {
    const [first] = controlsOf(field);
    const described = groupOf(field) ?? first;
    const ids = [`inquiry-${field}-hint`, `inquiry-${field}-fault`];
    expect(described?.properties.ariaDescribedBy).toEqual(ids);
    const [hint, fault] = ids.flatMap(byId);
    expect(wordsOf(hint as Element)).toMatch(/\w/);
    expect(fault?.properties.className).toEqual(['fault']);
    expect(wordsOf(fault as Element)).toBe('');
  });

  test('is where a link to it leads', () => {
    expect(byId(`inquiry-${field}`)).toEqual([controlsOf(field)[0]]);
  });
});

test('what can stay empty says so, once', () => {
  const optional = all(form, 'small').map(wordsOf);
  // A box can always stay empty, and the trap must.
  expect(optional).toEqual(['inbox', 'language', 'hours', 'who', 'message'].map(() => '(optional)'));
});

// That no browser keeps what is typed or sends it to be checked is asked of all built pages (tests/build/kept-words.test.ts).

test('the trap is out of the way of the Tab key, and says what it is to whoever comes upon it', () => {
  const [trap] = controlsOf('website');
  expect(trap?.properties).toMatchObject({ tabIndex: -1, type: 'text' });
  expect(trap?.properties).not.toHaveProperty('ariaHidden');
});

test('the numbers for emergencies stand before the message', () => {
  const words = wordsOf(form);
  const [number] = siteWith().facts.crisisLines;
  expect(words.indexOf(String(number?.call))).toBeGreaterThan(0);
  expect(words.indexOf(String(number?.call))).toBeLessThan(words.indexOf('A short message'));
});

test('its script finds its two parts in their order, and the words it says', () => {
  const [outcome] = form.children as Element[];
  expect(outcome?.properties).toMatchObject({ hidden: true, tabIndex: -1, role: 'alert' });
  const [refused, unknown] = (outcome as Element).children as Element[];
  expect(wordsOf(one(refused as Element, 'h3'))).toBe('This has not been sent yet');
  expect((refused as Element).children.at(-1)).toMatchObject({ tagName: 'ul', children: [] });
  expect(wordsOf(one(unknown as Element, 'h3'))).toBe('We cannot tell whether this was sent');
  const [status] = all(form, 'span').filter(({ properties }) => properties.role === 'status');
  expect(status?.properties).toMatchObject({ dataText: 'Sending …' });
});

test('where no answer came, a number that is known is told as another way', async () => {
  const site = siteWith(changedFile('practice.yaml', 'phone: null', 'phone: "+13055550142"'));
  const [outcome] = one(await drawBody(FORM, { site }), 'form').children as Element[];
  expect(linksOf(outcome as Element)).toEqual(['(305) 555-0142 → tel:+13055550142']);
});

test('where the site is not set up for it, there is no form, and no word of one', async () => {
  expect(await drawBody(FORM, { inquiryAction: null })).toEqual(parse(''));
});
