import type { ComponentSchema } from '@keystatic/core';
import { expect, test } from 'vitest';
import { form } from './said-of.ts';

const OPEN = { days: ['monday', 'saturday'], opens: '09:00', closes: '12:00' };

/** What the list of a form calls an item. */
function calledIn(name: string, list: string, item: unknown): string {
  const field = form(name)[list] as Extract<ComponentSchema, { kind: 'array' }>;
  const toProps = (value: unknown): unknown => ({ value });
  const props =
    typeof item === 'object' && item !== null
      ? { fields: Object.fromEntries(Object.entries(item).map(([key, value]) => [key, toProps(value)])) }
      : toProps(item);
  return field.itemLabel?.(props as never) ?? '';
}

test.each([
  ['practice', 'locations', { name: 'Gables office', street: '2 Coral Way' }, 'Gables office'],
  ['practice', 'locations', { name: '', street: '2 Coral Way', city: 'Miami' }, '2 Coral Way'],
  ['practice', 'locations', { name: '', street: '', city: '', state: 'FL' }, 'Florida'],
  ['practice', 'hours', OPEN, 'Monday, Saturday, 09:00, 12:00'],
  ['practice', 'hours', { days: [], opens: '', closes: '' }, 'Empty'],
  ['practice', 'sameAs', 'https://harbor.org/us', 'https://harbor.org/us'],
  ['practice', 'sameAs', '', 'Empty'],
  ['people', 'training', 'A school', 'A school'],
  ['crisisLines', 'lines', { id: 'a-line', name: 'A line' }, 'A line'],
  ['crisisLines', 'lines', { id: 'a-line', name: '' }, 'a-line'],
  ['articles', 'faq', { question: 'How long?', answer: 'Long.' }, 'How long?'],
])('%s: an item of %s, %j, is called %s', (name, list, item, called) => {
  expect(calledIn(name, list, item)).toBe(called);
});
