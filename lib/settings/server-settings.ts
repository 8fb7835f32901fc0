import type { IncomingMessage } from 'node:http';
import {
  type InquirySettings,
  inquirySchema,
  isTrialAt,
  NEEDED,
  toInquirySettings,
} from './inquiry-settings.ts';
import { type OutboxSettings, toOutboxSettings } from './outbox-settings.ts';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** What the server must know. */
export type ServerSettings = {
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Tells the address of the visitor behind a request. */
  addressOf: (request: IncomingMessage) => string;
  /** Also where the build has no form: what an earlier one acknowledged may wait there. */
  outbox: OutboxSettings;
  /** null where the build has no form, and not everything that one needs is set. */
  inquiries: InquirySettings | null;
};

/** The variables that the server goes by. */
export const serverSchema = settingsSchema
  .pick({ HOST: true, PORT: true, TRUSTED_PROXIES: true })
  .extend(inquirySchema.shape);

/**
 * Reads the settings of the server that runs a build, which says for which address it was made and where its form leads, null where it has
 * none. What the form needs must be set where there is one, unless the site is only tried out; what is set must be right in any case.
 * `base` is the folder that `DATA_DIR` is seen from.
 */
export function readServerSettings(
  environment: Environment,
  build: { origin: string; form: string | null },
  base: string,
): Reading<ServerSettings> {
  const isTrial = isTrialAt(build.origin);
  const isComplete = build.form !== null && !isTrial;
  const { settings, faults } = read(isComplete ? serverSchema.required(NEEDED) : serverSchema, environment);
  if (faults) return { settings: null, faults };
  const { HOST: host, PORT: port, TRUSTED_PROXIES: addressOf } = settings;
  const outbox = toOutboxSettings(settings, base);
  const inquiries = toInquirySettings(settings, outbox, isTrial);
  return { settings: { host, port, addressOf, outbox, inquiries }, faults: null };
}
