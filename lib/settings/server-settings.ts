import type { IncomingMessage } from 'node:http';
import {
  type InquirySettings,
  inquirySettingsSchema,
  isTrialAt,
  NEEDED,
  toInquirySettings,
} from './inquiry-settings.ts';
import { type OutboxSettings, toOutboxSettings } from './outbox-settings.ts';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** The settings of the server. */
export type ServerSettings = {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The address of the visitor behind a request. */
  addressOf: (request: IncomingMessage) => string;
  /** Read even where the build has no form: inquiries of an earlier build may wait there. */
  outbox: OutboxSettings;
  /** null where the build has no form, and its settings are not complete either. */
  inquiries: InquirySettings | null;
};

/** The variables of the server. */
export const serverSchema = settingsSchema
  .pick({ HOST: true, PORT: true, TRUSTED_PROXIES: true })
  .extend(inquirySettingsSchema.shape);

/**
 * Reads the settings of the server of a build, given the origin of the build and where its form posts to (null: it has none). A build with
 * the form requires the form's settings, except in a trial; what is set must be valid in any case. A relative `DATA_DIR` is resolved from
 * `base`.
 */
export function readServerSettings(
  environment: Environment,
  build: { origin: string; form: string | null },
  base: string,
): Reading<ServerSettings> {
  const isTrial = isTrialAt(build.origin);
  const isComplete = build.form !== null && !isTrial;
  const { settings, issues } = read(isComplete ? serverSchema.required(NEEDED) : serverSchema, environment);
  if (issues) return { settings: null, issues };
  const { HOST: host, PORT: port, TRUSTED_PROXIES: addressOf } = settings;
  const outbox = toOutboxSettings(settings, base);
  const inquiries = toInquirySettings(settings, outbox, isTrial);
  return { settings: { host, port, addressOf, outbox, inquiries }, issues: null };
}
