import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import { beforeAll, expect, test } from 'vitest';
import { FIELDS, LIMITS, parseInquiry } from '#lib/inquiry/inquiry.ts';
import { sentForm } from '../server/inquiries/sent-form.ts';
import { drawBody } from './draw-page.tsx';
import { all } from './markup.ts';

const LIKELY = ['name', 'way', 'reach', 'message', 'confirm', 'website'];
const styles = readFileSync(join(import.meta.dirname, '../../../app/styles/inquiry.css'), 'utf8');

let tree: Root;
let places: string[];
beforeAll(async () => {
  tree = await drawBody('<NotSent />');
  places = all(tree, 'span').map(({ properties }) => String(properties.id));
});

test('every set of faults that a form sent without scripts can have, has its place', () => {
  // What the fields can be where a browser sends the form, and native checks let it through or are not there.
  const sent = fc.record({
    name: fc.constantFrom('', 'Ana'),
    way: fc.constantFrom('', 'call', 'text', 'email'),
    reach: fc.constantFrom('', '305 555 0142', 'ana@example.org', '12'),
    message: fc.constantFrom('', 'a'.repeat(LIMITS.message + 1)),
    confirm: fc.constantFrom('', 'yes'),
    website: fc.constantFrom('', 'https://example.org'),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(sent, (changes) => {
      const { faults } = parseInquiry(sentForm(changes), 'en-US');
      if (!faults) return;
      const place = faults.map(({ field }) => `-${field}`).join('');
      seen.add(place);
      expect(places).toContain(place);
    }),
    { numRuns: 5000 },
  );
  // All but none: six fields can be at fault together in 63 ways.
  expect(seen.size).toBe(63);
});

test.each(FIELDS.filter((field) => !LIKELY.includes(field)))('%s alone has its place', (field) => {
  expect(places).toContain(`-${field}`);
});

test('what is no fault of a field has its place', () => {
  expect(places).toEqual(expect.arrayContaining(['-busy', '-failed']));
});

test('no place is there twice', () => {
  expect(new Set(places).size).toBe(places.length);
});

test('each reason is shown at the places that the stylesheet names for it', () => {
  for (const { properties } of all(tree, 'li')) {
    const [reason] = properties.className as string[];
    expect(styles).toMatch(new RegExp(`^\\.not-sent:has\\([^\\n]+:target\\) \\.${reason}[,\\s]`, 'm'));
  }
  for (const field of LIKELY) {
    expect(styles).toContain(`.not-sent:has([id*="-${field}"]:target) .${field}`);
  }
});
