import { DeliveryRejected } from './deliver/delivery-rejected.ts';
import { OutboxError } from './outbox/outbox-error.ts';
import { UnknownKey } from './seal/seal.ts';

/** What nodemailer, Node and the databases put into their errors, as far as it is read here. */
type Told = {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  command?: unknown;
  response?: unknown;
};

const BY_CODE: Record<string, string> = {
  EAUTH: 'The mail server refused the name or the password of SMTP_URL',
  ENOAUTH: 'The mail server refused the name or the password of SMTP_URL',
  EDNS: 'The name of the mail server was not found in the network',
  ENOTFOUND: 'The name of the server was not found in the network',
  EAI_AGAIN: 'The name of the server was not found in the network',
  ETLS: 'The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold',
  ETIMEDOUT: 'The server took too long to answer',
  EABORT: 'The mail server took too long to take the mail, and was cut off',
  ECONNECTION: 'The mail server closed the connection before it had taken the mail',
  ECONNRESET: 'The server broke the connection off',
  EPIPE: 'The server broke the connection off',
  ECONNREFUSED: 'The server could not be reached: nothing answers at its address',
  EHOSTUNREACH: 'The server could not be reached: there is no way to its address',
  ENETUNREACH: 'The server could not be reached: there is no way to its address',
  EPROTOCOL: 'The mail server answered with what is no answer',
  EENVELOPE: 'The mail server answered with what is no answer',
  EMESSAGE: 'The mail server answered with what is no answer',
  ENOSPC: 'The disk is full',
};

const REFUSED: Record<string, string> = {
  'MAIL FROM': 'The mail server refused the address in INQUIRY_FROM',
  'RCPT TO': 'The mail server refused the address in INQUIRY_TO',
};

/** Made by Node and OpenSSL from lists of their own: nothing that a server wrote. */
const TLS_CODE = /CERT|SIGNATURE|^ERR_TLS_|^ERR_SSL_|^EPROTO$/;

/**
 * What went wrong, as a sentence for the log. Only codes are read, never a message, since the text of a mail server may quote the mail;
 * what has no known code is told by the name of its class alone. Messages of our own errors are told.
 */
export function describeError(error: unknown): string {
  if (error instanceof UnknownKey || error instanceof DeliveryRejected || error instanceof OutboxError)
    return error.message;
  if (typeof error !== 'object' || error === null)
    return `Something was thrown that is no error: ${typeof error}.`;
  return `${sentenceOf(error)}.`;
}

function sentenceOf(error: Told): string {
  const answer = answerOf(error);
  if (answer) return answer;
  const [code, originalCode] = [textOf(error.code), textOf(error.originalCode)];
  for (const one of [originalCode, code]) if (TLS_CODE.test(one)) return `${BY_CODE.ETLS} (${one})`;
  const known = (code !== 'EDNS' && BY_CODE[originalCode]) || BY_CODE[code];
  if (known) return known;
  if (/^E[A-Z0-9]{2,20}$/.test(code)) return `The system refused (${code})`;
  return `Something unforeseen failed (${error.constructor?.name ?? 'Object'})`;
}

/** What a mail server answered, by its numbers (RFC 5321, 4.2 and RFC 3463); null where it did not answer. */
function answerOf({ code, responseCode, command, response }: Told): string | null {
  if (typeof responseCode !== 'number' || responseCode < 400 || responseCode > 599) return null;
  const detail = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(textOf(response))?.[1];
  const numbers = detail === undefined ? `${responseCode}` : `${responseCode}, ${detail}`;
  if (responseCode < 500) return `The mail server asked to try again later (${numbers})`;
  const known = code === 'EAUTH' || code === 'ETLS' ? BY_CODE[code] : REFUSED[textOf(command)];
  return `${known ?? 'The mail server refused the mail'} (${numbers})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
