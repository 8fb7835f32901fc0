import type { SendMailOptions } from 'nodemailer';

/** A mail before it is encoded. Only `text` holds words of whoever it is about. */
export type Mail = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  text: string;
};

/** Sends mails to the practice. `send` resolves once the other side has accepted a mail, and rejects otherwise; `faultOf` says whose fault it is. */
export type MailTransport = {
  send(mail: Mail): Promise<void>;
  close(): void;
};

/** The mail server answered, but did not accept the mail with 250 (RFC 5321, 4.2.5). */
export class DeliveryRejected extends Error {
  constructor() {
    super('The mail server did not confirm that it accepted the mail.');
  }
}

/**
 * A mail as nodemailer takes it: one part, in seven-bit lines that every mail server passes on (RFC 2045, 6.7), and nothing fetched. Its date
 * is now (RFC 5322, 3.6.1): when what it tells came about stands in its text, and a server may refuse a mail that is dated days ago.
 */
export function toMessage({ messageId, from, to, subject, text }: Mail): SendMailOptions {
  return {
    messageId,
    // As objects, so that nothing is parsed out of an address.
    from: { name: '', address: from },
    to: { name: '', address: to },
    envelope: { from, to },
    subject,
    date: new Date(),
    text,
    textEncoding: 'quoted-printable',
    // So that vacation replies are not sent back to the website (RFC 3834, 5.1).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
