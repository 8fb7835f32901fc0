import { createTransport } from 'nodemailer';
import { DeliveryRejected } from './delivery-rejected.ts';
import type { MailTransport } from './mail.ts';
import { toMessage } from './to-message.ts';
import { toSmtpOptions } from './to-smtp-options.ts';

/** How long one delivery may take in all, in milliseconds. */
export const LONGEST_DELIVERY = 60_000;

/**
 * Carries mails to a mail server. `send` resolves once the server has taken the recipient and answered the whole mail with 250. After
 * `limit` milliseconds it closes the connection and rejects, however slowly the server keeps talking. `ca`: the only authority whose
 * certificates count, as PEM.
 */
export function toSmtpTransport(
  server: URL,
  { ca, limit = LONGEST_DELIVERY }: { ca?: string; limit?: number } = {},
): MailTransport {
  const transport = createTransport(toSmtpOptions(server, ca));
  return {
    async send(mail) {
      const { accepted, response } = await transport.sendMail({
        ...toMessage(mail),
        signal: AbortSignal.timeout(limit),
      });
      if (accepted.length !== 1 || !/^250(?![0-9])/.test(response)) throw new DeliveryRejected();
    },
    close() {
      transport.close({ force: true });
    },
  };
}
