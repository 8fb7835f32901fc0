import { expect, test } from 'vitest';
import { DeliveryRejected } from '#server/inquiries/deliver/delivery-rejected.ts';
import { describeError } from '#server/inquiries/describe-error.ts';
import { OutboxError } from '#server/inquiries/outbox/outbox-error.ts';
import { UnknownKey } from '#server/inquiries/seal/seal.ts';
import { CANARY } from './an-inquiry.ts';

const told = (properties: object, error: Error = new Error(CANARY)) =>
  describeError(Object.assign(error, { response: CANARY, detail: CANARY }, properties));

test('a failed connection is told by its code', () => {
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
    ].map((properties) => told(properties)),
  ).toMatchInlineSnapshot(`
    [
      "The name of the mail server was not found in the network.",
      "The name of the mail server was not found in the network.",
      "The name of the server was not found in the network.",
      "The server could not be reached: nothing answers at its address.",
      "The server could not be reached: nothing answers at its address.",
      "The server broke the connection off.",
      "The server could not be reached: there is no way to its address.",
      "The server took too long to answer.",
      "The mail server closed the connection before it had taken the mail.",
      "The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold.",
      "The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (UNABLE_TO_VERIFY_LEAF_SIGNATURE).",
      "The mail server took too long to take the mail, and was cut off.",
      "The mail server refused the name or the password of SMTP_URL (535, 5.7.8).",
      "The mail server asked to try again later (454, 4.7.0).",
      "The mail server refused the address in INQUIRY_TO (550, 5.1.1).",
      "The mail server refused the mail (554).",
      "The mail server answered with what is no answer.",
    ]
  `);
});

test('what the system refuses is told by its code', () => {
  expect([told({ code: 'ENOSPC' }), told({ code: 'EACCES', path: CANARY })]).toMatchInlineSnapshot(`
    [
      "The disk is full.",
      "The system refused (EACCES).",
    ]
  `);
});

test('what is not known is told by its class alone', () => {
  expect([
    told({}, new TypeError(CANARY)),
    told({ code: CANARY }),
    told({ code: `E${CANARY}` }),
    describeError(CANARY),
    describeError(null),
    describeError(Object.create(null)),
  ]).toMatchInlineSnapshot(`
    [
      "Something unforeseen failed (TypeError).",
      "Something unforeseen failed (Error).",
      "Something unforeseen failed (Error).",
      "Something was thrown that is no error: string.",
      "Something was thrown that is no error: object.",
      "Something unforeseen failed (Object).",
    ]
  `);
});

test.each([
  new UnknownKey('1a2b3c4d'),
  new DeliveryRejected(),
  new OutboxError('The disk of the outbox is full. Make room on it.', 'SQLITE_FULL'),
])('a sentence of ours is told whole: $message', (error) => {
  expect(describeError(error)).toBe(error.message);
});

test('an error of JSON, which quotes what it reads, is told without it', () => {
  try {
    JSON.parse(`{"name":"${CANARY}`);
  } catch (error) {
    expect(String(error)).not.toBe('');
    expect(describeError(error)).toBe('Something unforeseen failed (SyntaxError).');
  }
  expect.assertions(2);
});
