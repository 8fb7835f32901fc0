import { join } from 'node:path';
import type * as z from 'zod';
import { isLoopbackHost } from '../http/is-loopback-host.ts';
import type { Key } from './keys.ts';
import { type OutboxSettings, outboxSchema } from './outbox-settings.ts';
import { settingsSchema } from './settings-schema.ts';

/** How mails leave: to a mail server, or, where the site is only tried out, into a folder of this machine. */
export type Way = { kind: 'smtp'; server: URL } | { kind: 'folder'; folder: string };

/** Everything that the form needs to run. Times in milliseconds. */
export type InquirySettings = OutboxSettings & {
  way: Way;
  from: string;
  to: string;
  /** null where a key file is to be made: only where the site is tried out. */
  keys: [Key, ...Key[]] | null;
  /** How long to wait after the first failed delivery; each further wait is twice as long. */
  retryAfter: number;
  /** How long a process may hold an inquiry, before another one may take it. */
  leaseFor: number;
  /** True where the site is only tried out: nothing leaves this machine, and nothing from elsewhere is accepted. */
  isTrial: boolean;
};

/** The variables without which a public site cannot offer the form. */
export const NEEDED = { SMTP_URL: true, INQUIRY_FROM: true, INQUIRY_TO: true, INQUIRY_KEYS: true } as const;

/** All that the form runs on. */
export const inquirySchema = settingsSchema
  .pick({ ...NEEDED, INQUIRY_RETRY_AFTER: true, INQUIRY_LEASE: true })
  .extend(outboxSchema.shape);

/** Whether a site with this public address is only tried out: it is that of this machine itself. */
export function isTrialAt(origin: string): boolean {
  return isLoopbackHost(new URL(origin).host);
}

const TRIAL_ADDRESS = 'inquiries@localhost';

/**
 * The settings of the form, from the values of its variables; null where one that it needs is not set. Where the site is only tried out,
 * those have a stand-in: a key file, and a folder for mails.
 */
export function toInquirySettings(
  values: z.output<typeof inquirySchema>,
  outbox: OutboxSettings,
  isTrial: boolean,
): InquirySettings | null {
  const { SMTP_URL: server, INQUIRY_FROM: from, INQUIRY_TO: to, INQUIRY_KEYS: keys } = values;
  if (!isTrial && !(server && from && to && keys)) return null;
  return {
    ...outbox,
    way: server ? { kind: 'smtp', server } : { kind: 'folder', folder: join(outbox.dataDir, 'mail') },
    from: from ?? TRIAL_ADDRESS,
    to: to ?? TRIAL_ADDRESS,
    keys: keys ?? null,
    retryAfter: values.INQUIRY_RETRY_AFTER,
    leaseFor: values.INQUIRY_LEASE,
    isTrial,
  };
}
