import { expect, test } from 'vitest';
import { DeliveryRejected } from '#lib/mail/mail.ts';
import { describeError } from '#server/describe-error.ts';
import { OutboxError } from '#server/inquiries/outbox/outbox.ts';
import { UnknownKey } from '#server/inquiries/seal/seal.ts';
import { CANARY } from './inquiries/an-inquiry.ts';

const sentenceOf = (properties: object, error: Error = new Error(CANARY)) =>
  describeError(Object.assign(error, { response: CANARY, detail: CANARY }, properties));

test('a failed connection is described by its code', () => {
  expect(
    [
      { code: 'EDNS', originalCode: 'ENOTFOUND' },
      { code: 'EDNS', originalCode: 'ETIMEOUT' },
      { code: 'ENOTFOUND' },
      { code: 'ESOCKET', originalCode: 'ECONNREFUSED' },
      { code: 'ECONNREFUSED' },
      { code: 'ESOCKET', originalCode: 'ECONNRESET' },
      { code: 'ESOCKET', originalCode: 'EHOSTUNREACH' },
      { code: 'ETIMEDOUT' },
      { code: 'ECONNECTION' },
      { code: 'ETLS' },
      { code: 'ESOCKET', originalCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
      { code: 'EABORT' },
      { code: 'EAUTH', responseCode: 535, response: `535 5.7.8 ${CANARY}` },
      { code: 'EAUTH', responseCode: 454, response: `454 4.7.0 ${CANARY}` },
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: `550-5.1.1 ${CANARY}` },
      { code: 'EENVELOPE', command: 'DATA', responseCode: 554 },
      { code: 'EMESSAGE', responseCode: 3_055_550_100 },
    ].map((properties) => sentenceOf(properties)),
  ).toMatchInlineSnapshot(`
    [
      "The name of the mail server was not found.",
      "The name of the mail server was not found.",
      "The name of the server was not found.",
      "The server could not be reached: nothing listens at its address.",
      "The server could not be reached: nothing listens at its address.",
      "The server closed the connection.",
      "The server could not be reached: there is no route to its address.",
      "The server took too long to respond.",
      "The mail server closed the connection before it accepted the mail.",
      "The connection to the mail server is not secure: it offers no TLS, or its certificate is not valid.",
      "The connection to the mail server is not secure: it offers no TLS, or its certificate is not valid (UNABLE_TO_VERIFY_LEAF_SIGNATURE).",
      "The mail server took too long to accept the mail, so the connection was closed.",
      "The mail server rejected the name or the password in SMTP_URL (535, 5.7.8).",
      "The mail server asked to try again later (454, 4.7.0).",
      "The mail server rejected the address in INQUIRY_TO (550, 5.1.1).",
      "The mail server rejected the mail (554).",
      "The mail server sent an invalid response.",
    ]
  `);
});

test('a phone number that starts like a status code is not quoted', () => {
  expect(sentenceOf({ responseCode: 550, response: '550 5.305.5550100' })).toBe(
    'The mail server rejected the mail (550).',
  );
});

test('a failed system call is described by its code', () => {
  expect([
    sentenceOf({ code: 'ENOSPC' }),
    sentenceOf({ code: 'EACCES', path: CANARY }),
  ]).toMatchInlineSnapshot(`
    [
      "The disk is full.",
      "A system call failed (EACCES).",
    ]
  `);
});

test('an unknown error is described by its class only', () => {
  expect([
    sentenceOf({}, new TypeError(CANARY)),
    sentenceOf({ code: CANARY }),
    sentenceOf({ code: `E${CANARY}` }),
    describeError(CANARY),
    describeError(null),
    describeError(Object.create(null)),
  ]).toMatchInlineSnapshot(`
    [
      "An unexpected error occurred (TypeError).",
      "An unexpected error occurred (Error).",
      "An unexpected error occurred (Error).",
      "Something other than an error was thrown: string.",
      "Something other than an error was thrown: object.",
      "An unexpected error occurred (Object).",
    ]
  `);
});

test.each([
  new UnknownKey('1a2b3c4d'),
  new DeliveryRejected(),
  new OutboxError(
    'The disk of the outbox is full. Make room on it.',
    'The disk on which inquiries wait is full.',
    'SQLITE_FULL',
  ),
])('an error of our own is quoted: $message', (error) => {
  expect(describeError(error)).toBe(error.message);
});

test('an error of JSON.parse, which quotes its input, is described without it', () => {
  try {
    JSON.parse(`{"name":"${CANARY}`);
  } catch (error) {
    expect(String(error)).not.toBe('');
    expect(describeError(error)).toBe('An unexpected error occurred (SyntaxError).');
  }
  expect.assertions(2);
});
