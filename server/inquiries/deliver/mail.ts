/** A mail as it is handed to whatever carries it. No part of it but the text holds a word of a visitor. */
export type Mail = {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  date: Date;
  text: string;
};

/** Carries mails to the practice. `send` resolves once the other side has taken a mail over, and rejects otherwise. */
export type MailTransport = {
  send(mail: Mail): Promise<void>;
  close(): void;
};
