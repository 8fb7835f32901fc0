import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { writeWhole } from '#lib/files/write-whole.ts';
import { type MailTransport, toMessage } from '#lib/mail/mail.ts';

/**
 * Writes each mail to a folder as `<message id>.eml`, readable by its owner only, to try the form without a mail server. A file is written
 * whole or not at all; a repeated mail replaces the first one.
 */
export function toFolderTransport(folder: string): MailTransport {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(toMessage(mail));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = mail.messageId.replaceAll(/^<|>$/g, '').replaceAll(/[^\w.@-]/g, '_');
      await writeWhole(join(/* turbopackIgnore: true */ folder, `${name}.eml`), message as Buffer, 0o600);
    },
    close() {
      transport.close();
    },
  };
}
