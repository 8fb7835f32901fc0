import { DeliveryRejected } from '#lib/mail/mail.ts';
import { FormProblem } from './inquiries/form-problem.ts';
import { OutboxError } from './inquiries/outbox/outbox.ts';
import { UnknownKey } from './inquiries/seal/seal.ts';

/** The properties of errors of nodemailer, Node and the databases that are read here. */
type ErrorDetails = {
  code?: unknown;
  originalCode?: unknown;
  responseCode?: unknown;
  command?: unknown;
  response?: unknown;
};

const WRONG_LOGIN = 'The mail server rejected the name or the password in SMTP_URL';
const UNKNOWN_HOST = 'The name of the server was not found';
const INSECURE =
  'The connection to the mail server is not secure: it offers no TLS, or its certificate is not valid';
const CONNECTION_RESET = 'The server closed the connection';
const UNREACHABLE = 'The server could not be reached: there is no route to its address';
const PROTOCOL_ERROR = 'The mail server sent an invalid response';

const BY_CODE: Record<string, string> = {
  EAUTH: WRONG_LOGIN,
  ENOAUTH: WRONG_LOGIN,
  EDNS: 'The name of the mail server was not found',
  ENOTFOUND: UNKNOWN_HOST,
  EAI_AGAIN: UNKNOWN_HOST,
  ETLS: INSECURE,
  ETIMEDOUT: 'The server took too long to respond',
  EABORT: 'The mail server took too long to accept the mail, so the connection was closed',
  ECONNECTION: 'The mail server closed the connection before it accepted the mail',
  ECONNRESET: CONNECTION_RESET,
  EPIPE: CONNECTION_RESET,
  ECONNREFUSED: 'The server could not be reached: nothing listens at its address',
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  EPROTOCOL: PROTOCOL_ERROR,
  EENVELOPE: PROTOCOL_ERROR,
  EMESSAGE: PROTOCOL_ERROR,
  ENOSPC: 'The disk is full',
};

const BY_COMMAND: Record<string, string> = {
  'MAIL FROM': 'The mail server rejected the address in INQUIRY_FROM',
  'RCPT TO': 'The mail server rejected the address in INQUIRY_TO',
};

/** Errors of our own, whose messages quote no one. */
const OURS = [UnknownKey, DeliveryRejected, OutboxError, FormProblem];

/** Codes that Node and OpenSSL take from lists of their own, so that they hold nothing a server wrote. */
const TLS_CODE = /CERT|SIGNATURE|^ERR_TLS_|^ERR_SSL_|^EPROTO$/;

/**
 * What went wrong, as a sentence for the log. It is made from codes, never from messages, since a mail server's text may quote the mail. An
 * error without a known code is described by its class name. Only errors of our own are quoted.
 */
export function describeError(error: unknown): string {
  if (OURS.some((kind) => error instanceof kind)) return (error as Error).message;
  if (typeof error !== 'object' || error === null)
    return `Something other than an error was thrown: ${typeof error}.`;
  return `${sentenceOf(error)}.`;
}

function sentenceOf(error: ErrorDetails): string {
  const response = responseOf(error);
  if (response) return response;
  const [code, originalCode] = [textOf(error.code), textOf(error.originalCode)];
  for (const each of [originalCode, code]) if (TLS_CODE.test(each)) return `${INSECURE} (${each})`;
  const known = (code !== 'EDNS' && BY_CODE[originalCode]) || BY_CODE[code];
  if (known) return known;
  if (/^E[A-Z0-9]{2,20}$/.test(code)) return `A system call failed (${code})`;
  return `An unexpected error occurred (${error.constructor?.name ?? 'Object'})`;
}

/** What a mail server answered, by its numbers (RFC 5321, 4.2; RFC 3463); null where it did not answer. */
function responseOf({ code, responseCode, command, response }: ErrorDetails): string | null {
  if (typeof responseCode !== 'number' || responseCode < 400 || responseCode > 599) return null;
  const detail = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(textOf(response))?.[1];
  const numbers = detail === undefined ? `${responseCode}` : `${responseCode}, ${detail}`;
  if (responseCode < 500) return `The mail server asked to try again later (${numbers})`;
  const known = code === 'EAUTH' || code === 'ETLS' ? BY_CODE[code] : BY_COMMAND[textOf(command)];
  return `${known ?? 'The mail server rejected the mail'} (${numbers})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
