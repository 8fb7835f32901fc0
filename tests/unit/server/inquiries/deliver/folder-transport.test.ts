import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toFolderTransport } from '#server/inquiries/deliver/folder-transport.ts';
import { describeError } from '#server/inquiries/describe-error.ts';
import { aMail, ID } from '../an-inquiry.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'mails-'));
  folder = join(parent, 'data', 'mail');
});
afterEach(() => rmSync(parent, { recursive: true }));

const NAME = `${ID}@example.org.eml`;

test('a mail is a file of its own, with every word', async () => {
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

test('nobody else may read it', async () => {
  await toFolderTransport(folder).send(aMail());
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, NAME)).mode & 0o777).toBe(0o600);
});

test('a repeat takes the place of the first one', async () => {
  const carrier = toFolderTransport(folder);
  await carrier.send(aMail());
  await carrier.send(aMail());
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('no part of a file stays where the mail cannot be written', async () => {
  const carrier = toFolderTransport(folder);
  await carrier.send(aMail());
  rmSync(join(folder, NAME));
  // A folder in the place of the file: the last step fails, for root as well.
  mkdirSync(join(folder, NAME));
  writeFileSync(join(folder, NAME, 'full'), '');
  await expect(carrier.send(aMail())).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('a folder that cannot be made is told', async () => {
  writeFileSync(join(parent, 'data'), 'a file');
  const failure = await toFolderTransport(folder).send(aMail()).catch(describeError);
  expect(failure).toMatchInlineSnapshot(`"The system refused (ENOTDIR)."`);
});

test('a mail cannot name a place outside the folder', async () => {
  await toFolderTransport(folder).send({ ...aMail(), messageId: '<../../x/y@example.org>' });
  expect(readdirSync(folder)).toEqual(['.._.._x_y@example.org.eml']);
});
