import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFolderTransport } from '#server/inquiries/deliver/folder-transport.ts';
import { aMail, ID } from '../an-inquiry.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'mails-'));
  folder = join(parent, 'data', 'mail');
});
afterEach(() => rmSync(parent, { recursive: true }));

const NAME = `${ID}@example.org.eml`;

test('a mail becomes a file, with every word intact', async () => {
  const mail = aMail({ name: 'Iñaki 👩‍❤️‍👨', message: 'لا أعرف' });
  await toFolderTransport(folder).send(mail);
  expect(readdirSync(folder)).toEqual([NAME]);
  const { text, messageId, subject } = await simpleParser(readFileSync(join(folder, NAME)));
  expect({ text, messageId, subject }).toEqual({
    text: mail.text,
    messageId: mail.messageId,
    subject: mail.subject,
  });
});

test('only its owner can read it', async () => {
  await toFolderTransport(folder).send(aMail());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, NAME)).mode & 0o777).toBe(0o600);
});

test('a repeat replaces the first one', async () => {
  const transport = toFolderTransport(folder);
  await transport.send(aMail());
  await transport.send(aMail());
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('a mail that cannot be written leaves no part of a file', async () => {
  const transport = toFolderTransport(folder);
  await transport.send(aMail());
  rmSync(join(folder, NAME));
  // A folder in place of the file makes the last step fail, even for root.
  mkdirSync(join(folder, NAME));
  writeFileSync(join(folder, NAME, 'full'), '');
  await expect(transport.send(aMail())).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('a mail cannot name a place outside the folder', async () => {
  await toFolderTransport(folder).send({ ...aMail(), messageId: '<../../x/y@example.org>' });
  expect(readdirSync(folder)).toEqual(['.._.._x_y@example.org.eml']);
});
