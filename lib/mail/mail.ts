import type { SendMailOptions } from 'nodemailer';

/** A mail before it is encoded. Only `text` holds words of whoever it is about. */
export type Mail = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  date: Date;
  text: string;
};

/** Sends mails to the practice. `send` resolves once the other side has accepted a mail, and rejects otherwise. */
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

/** A mail as nodemailer takes it: one part, in seven-bit lines that every mail server passes on (RFC 2045, 6.7), and nothing fetched. */
export function toMessage({ messageId, from, to, subject, date, text }: Mail): SendMailOptions {
  return {
    messageId,
    // As objects, so that nothing is parsed out of an address.
    from: { name: '', address: from },
    to: { name: '', address: to },
    envelope: { from, to },
    subject,
    date,
    text,
    textEncoding: 'quoted-printable',
    // So that vacation replies are not sent back to the website (RFC 3834, 5.1).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
