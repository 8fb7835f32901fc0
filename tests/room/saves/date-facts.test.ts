import { expect, test } from 'vitest';
import { todayInFlorida } from '#lib/today.ts';
import { load } from '#staff/editor/form/yaml.ts';
import { dateFacts } from '#staff/saves/date-facts.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { checkoutStore, save, textIn } from './store-of.ts';

const PRACTICE = 'content/practice.yaml';
const ADA = 'content/people/ada.yaml';
const DAY = '2026-12-01';

const file = (path: string, from: string, to: string) =>
  changedFile(path.replace('content/', ''), from, to)[path.replace('content/', '')] ?? '';

/** The days in a file after a save on a certain day, beside what was there before. */
async function daysAfter(path: string, before: string, after: string): Promise<unknown> {
  const store = checkoutStore({ [path]: before });
  const none = { deletions: [], readAs: new Map(), oldAddress: new Map(), cameAs: new Map() };
  const update = { ...none, additions: new Map([[path, Buffer.from(after)]]) };
  const { additions } = await dateFacts(store, update, DAY);
  return (load(String(additions.get(path))) as Record<string, unknown>).changed;
}

const known = file(
  PRACTICE,
  'phone: null',
  'phone: "+13055550100"\nchanged: { phone: 2026-11-01, email: 2026-11-02 }',
);

test('a fact that comes bears the day of the save', async () => {
  expect(
    await daysAfter(
      PRACTICE,
      file(PRACTICE, 'phone: null', 'phone: null'),
      file(PRACTICE, 'fees: null', 'fees: Ask.'),
    ),
  ).toEqual({
    fees: DAY,
  });
});

test('one that changes or goes does as well, and the others keep theirs', async () => {
  expect(await daysAfter(PRACTICE, known, known.replace('0100', '0101'))).toEqual({
    phone: DAY,
    email: '2026-11-02',
  });
  expect(await daysAfter(PRACTICE, known, known.replace('"+13055550100"', 'null'))).toMatchObject({
    phone: DAY,
  });
});

test('a save that changes no fact leaves the file as it came, however nothing is written', async () => {
  const other = known
    .replace('security: null', 'security:\n  contact: null\n  expires: null')
    .replace('sameAs: []\n', '');
  expect(await daysAfter(PRACTICE, known, other)).toEqual({ phone: '2026-11-01', email: '2026-11-02' });
  expect(await daysAfter(PRACTICE, known, known)).toEqual({ phone: '2026-11-01', email: '2026-11-02' });
});

test('a person who is new or changes has days too', async () => {
  const before = file(ADA, 'bio: null', 'bio: null');
  expect(await daysAfter(ADA, before, file(ADA, 'bio: null', 'bio: She listens.'))).toEqual({ bio: DAY });
});

test('a save writes the days itself, today', async () => {
  const store = checkoutStore();
  const text = file(PRACTICE, 'fees: null', 'fees: Ask.');
  expect((await save(store, { add: { [PRACTICE]: text } })).status).toBe(200);
  expect(load(textIn(store, PRACTICE))).toMatchObject({ fees: 'Ask.', changed: { fees: todayInFlorida() } });
  // A second save of the same says nothing new.
  const saved = textIn(store, PRACTICE);
  await save(store, { add: { [PRACTICE]: saved } });
  expect(textIn(store, PRACTICE)).toBe(saved);
});

test('a page is saved as it came', async () => {
  const store = checkoutStore();
  const text = file('content/pages/home.mdx', 'Read about', 'Read all about');
  await save(store, { add: { 'content/pages/home.mdx': text } });
  expect(textIn(store, 'content/pages/home.mdx')).toBe(text);
});
