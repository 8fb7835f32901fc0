import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS } from '#lib/content/components/registry.ts';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { changedFile } from '#tests/fixture-site.ts';
import { openSmallRoom } from '../small-room.ts';

const WORDS = 'Words that are for no one';

test('the form of a preview sends nothing, keeps nothing, and says so', async () => {
  const form = COMPONENTS.InquiryForm.example;
  const { visitor, content } = openSmallRoom(
    changedFile('pages/contact.mdx', 'There is no address.', `There is no address.\n\n${form}`),
  );
  await visitor.open('/preview/contact/');
  visitor.fill('A name we may use', WORDS);
  await visitor.press('Send', ['.inquiry', /./]);
  expect([visitor.path(), visitor.status()]).toEqual([INQUIRIES_PATH, 503]);
  expect(visitor.wordsOf('h1')).toEqual(['Nothing was sent']);
  expect(visitor.html()).not.toContain(WORDS);
  expect(existsSync(join(content, '../data'))).toBe(false);
});
