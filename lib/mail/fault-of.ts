import { DeliveryRejected } from './mail.ts';

/**
 * Whose fault it is that a mail was not sent. `server`: it would meet every other mail, too, because the mail server is not reached, lets no one
 * in, or refuses a sender or a recipient, who are always the same. `mail`: the server looked at this mail, and did not take it. null: no one
 * can tell, as where the line broke within the mail. Until it has asked for the mail itself (354 to DATA; RFC 5321, 4.1.1.4), a server knows
 * nothing of it.
 */
export function faultOf(error: unknown): 'server' | 'mail' | null {
  if (error instanceof DeliveryRejected) return 'mail';
  const { code, isBegun } = (error ?? {}) as { code?: unknown; isBegun?: unknown };
  if (code === 'EMESSAGE') return 'mail';
  return isBegun !== true && SERVER_FAULTS.has(`${code}`) ? 'server' : null;
}

/** Codes of nodemailer, and those of Node and the system where it passes them on. */
const SERVER_FAULTS = new Set([
  'EDNS',
  'ECONNECTION',
  'ESOCKET',
  'ETIMEDOUT',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EPROTOCOL',
  'EENVELOPE',
  // The limit of the whole delivery.
  'EABORT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]);
