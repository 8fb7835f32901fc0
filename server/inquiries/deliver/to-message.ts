import type { SendMailOptions } from 'nodemailer';
import type { Mail } from './mail.ts';

/** A mail as nodemailer takes it: one part, in letters that every mail server passes on (RFC 2045, 6.7), with nothing fetched from elsewhere. */
export function toMessage({ messageId, from, to, subject, date, text }: Mail): SendMailOptions {
  return {
    messageId,
    // As objects, so that nothing is read into an address.
    from: { name: '', address: from },
    to: { name: '', address: to },
    envelope: { from, to },
    subject,
    date,
    text,
    textEncoding: 'quoted-printable',
    // So that notes of absence are not sent back to the website (RFC 3834, 5.1).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
