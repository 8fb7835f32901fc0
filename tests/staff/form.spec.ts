import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';
import { expect, root, test } from './test.ts';

const FORM = '/api/inquiries/';
const HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };

test('the form can be tried out while somebody edits, and its mail is a file of this machine', async ({
  request,
  baseURL,
}) => {
  const headers = { ...HEADERS, Origin: baseURL ?? '' };
  const faulty = await request.post(FORM, { headers, data: sentBody({ name: '' }) });
  expect(faulty.status()).toBe(422);
  const sent = await request.post(FORM, { headers, data: sentBody() });
  expect([sent.status(), await sent.json()]).toEqual([200, { sent: true }]);
  const mails = join(root, 'data/mail');
  await expect.poll(() => (existsSync(mails) ? readdirSync(mails).length : 0)).toBe(1);
});

test('what another site posts is not taken while somebody edits', async ({ request }) => {
  const headers = { ...HEADERS, Origin: 'https://evil.example' };
  expect((await request.post(FORM, { headers, data: sentBody() })).status()).toBe(403);
});
