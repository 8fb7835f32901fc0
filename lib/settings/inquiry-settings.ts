import { join } from 'node:path';
import type * as z from 'zod';
import { isLoopbackHost } from '../http/is-loopback-host.ts';
import type { Key } from './keys.ts';
import { type OutboxSettings, outboxSchema } from './outbox-settings.ts';
import { settingsSchema } from './settings-schema.ts';

/** Where mails go: to a mail server, or, in a trial, to a folder of this machine. */
export type MailTarget = { kind: 'smtp'; server: URL } | { kind: 'folder'; folder: string };

/** Everything that the form runs on. Times in milliseconds. */
export type InquirySettings = OutboxSettings & {
  mailTo: MailTarget;
  from: string;
  to: string;
  /** null only in a trial, which makes a key file. */
  keys: [Key, ...Key[]] | null;
  /** The back-off after the first failed delivery; it doubles with each further one. */
  retryAfter: number;
  /** How long a process may lease an inquiry. */
  leaseFor: number;
  /** How many mails go out at once, and then in an hour. */
  mailsPerHour: number;
  /** The folder in which the totals are told; null where they are not. */
  totalsDir: string | null;
  /** Whether the site was built for this machine only: inquiries from elsewhere are refused. */
  isTrial: boolean;
};

/** The variables without which a public site cannot offer the form. */
export const NEEDED = { SMTP_URL: true, INQUIRY_FROM: true, INQUIRY_TO: true, INQUIRY_KEYS: true } as const;

/** The variables of the form. */
export const inquirySettingsSchema = settingsSchema
  .pick({
    ...NEEDED,
    INQUIRY_RETRY_AFTER: true,
    INQUIRY_LEASE: true,
    INQUIRY_PER_HOUR: true,
    TOTALS_DIR: true,
  })
  .extend(outboxSchema.shape);

/** Whether a site with this origin is a trial: its origin is this machine itself. */
export function isTrialAt(origin: string): boolean {
  return isLoopbackHost(new URL(origin).host);
}

const TRIAL_ADDRESS = 'inquiries@localhost';

/**
 * The settings of the form, from the values of its variables; null where a required one is not set. A trial has defaults for those: a key
 * file, and a folder for mails.
 */
export function toInquirySettings(
  values: z.output<typeof inquirySettingsSchema>,
  outbox: OutboxSettings,
  isTrial: boolean,
): InquirySettings | null {
  const { SMTP_URL: server, INQUIRY_FROM: from, INQUIRY_TO: to, INQUIRY_KEYS: keys } = values;
  if (!isTrial && !(server && from && to && keys)) return null;
  return {
    ...outbox,
    mailTo: server ? { kind: 'smtp', server } : { kind: 'folder', folder: join(outbox.dataDir, 'mail') },
    from: from ?? TRIAL_ADDRESS,
    to: to ?? TRIAL_ADDRESS,
    keys: keys ?? null,
    retryAfter: values.INQUIRY_RETRY_AFTER,
    leaseFor: values.INQUIRY_LEASE,
    mailsPerHour: values.INQUIRY_PER_HOUR,
    totalsDir: values.TOTALS_DIR ?? null,
    isTrial,
  };
}
