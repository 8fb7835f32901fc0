import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toSmtpTransport } from '#lib/mail/smtp-transport.ts';
import { describeError } from '#server/describe-error.ts';
import { toMail } from '#server/inquiries/deliver/to-mail.ts';
import { type Postfix, startPostfix, WITHOUT_POSTFIX } from './postfix.ts';

const ARRIVES_WITHIN_MS = 120_000;

const mailTo = (to: string) =>
  toMail(
    {
      name: 'Iñaki 王',
      way: 'email',
      reach: 'inaki@example.com',
      voicemail: false,
      caller: false,
      inbox: 'shared',
      language: 'any',
      hours: 'después de las 6 🌙',
      who: 'us',
      message: [
        'Mi esposa descubrió todo anoche. ¿Qué hago?',
        'لا أعرف ماذا أفعل، زوجتي تقرأ بريدي (305) اليوم.',
        'שלום',
        '我不知道该怎么办。',
        '👩‍❤️‍👨 👨‍👩‍👧‍👦 🏳️‍🌈 🧑🏽‍⚕️',
        '.',
        'From the start',
        'a very long line '.repeat(40).trim(),
      ].join('\n'),
      pageLanguage: 'en-US',
    },
    { id: 'an-id', createdAt: Date.UTC(2026, 10, 22, 18, 40), from: 'website@example.net', to },
  );

let postfix: Postfix | null = null;
beforeAll(async () => {
  postfix = await startPostfix();
});
afterAll(async () => {
  await postfix?.stop();
});

async function arrivedAt({ mails }: Postfix): Promise<string> {
  const until = Date.now() + ARRIVES_WITHIN_MS;
  while (Date.now() < until) {
    const [mail] = mails();
    if (mail !== undefined) return mail;
    await sleep(50);
  }
  throw new Error('No mail arrived.');
}

test('Postfix gets nothing from a site that does not trust its certificate', async ({ skip }) => {
  if (!postfix) return skip(WITHOUT_POSTFIX);
  const transport = toSmtpTransport(postfix.url);
  const failure = await transport.send(mailTo(postfix.address)).catch(describeError);
  transport.close();
  expect(failure).toContain('its certificate is not valid (DEPTH_ZERO_SELF_SIGNED_CERT)');
  expect(postfix.log()).not.toContain('from=<website');
});

test('a mail goes through Postfix into a mailbox, every word of it', async ({ skip }) => {
  if (!postfix) return skip(WITHOUT_POSTFIX);
  const transport = toSmtpTransport(postfix.url, { ca: postfix.ca });
  const mail = mailTo(postfix.address);
  await transport.send(mail);
  transport.close();
  const { text, messageId, subject, date = new Date(0) } = await simpleParser(await arrivedAt(postfix));
  expect(text?.trim()).toBe(mail.text.trim());
  expect({ messageId, subject }).toEqual({ messageId: mail.messageId, subject: mail.subject });
  // Today, though it was written long ago.
  expect(Math.abs(date.getTime() - Date.now())).toBeLessThan(3_600_000);
});

test.for([
  ['somebody it does not know', 'nobody@example.org', '550, 5.1.1'],
  ['someone elsewhere', 'someone@example.com', '554, 5.7.1'],
])('Postfix refuses a mail to %s, and that is told', async ([, to, numbers], { skip }) => {
  if (!postfix) return skip(WITHOUT_POSTFIX);
  const transport = toSmtpTransport(postfix.url, { ca: postfix.ca });
  const failure = await transport.send(mailTo(to ?? '')).catch(describeError);
  transport.close();
  expect(failure).toBe(`The mail server rejected the address in INQUIRY_TO (${numbers}).`);
});
