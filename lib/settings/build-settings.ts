import { inquirySchema, isTrialAt, NEEDED } from './inquiry-settings.ts';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** What the build must know. */
export type BuildSettings = {
  /** The origin that absolute addresses start with, such as `https://example.org`. */
  origin: string;
  /** The origin of the server that takes inquiries, where that is not the one of the pages. */
  inquiryOrigin: string | null;
  /** Whether the pages have the form. */
  offersForm: boolean;
  /** Why they do not, in sentences; empty where they do. */
  missingForForm: string[];
};

/** The variables that the build goes by. */
export const buildSchema = settingsSchema.pick({ SITE_URL: true, INQUIRY_ORIGIN: true, INQUIRY_FORM: true });

/**
 * Reads the settings of the build. The form is offered where its settings are all there, and where `INQUIRY_FORM=yes` promises that the
 * server which runs the build has them, so that the machine that builds need not know the password of the mail server.
 */
export function readBuildSettings(environment: Environment): Reading<BuildSettings> {
  const { settings, faults } = read(buildSchema, environment);
  if (faults) return { settings: null, faults };
  const { SITE_URL: origin, INQUIRY_ORIGIN: elsewhere = origin, INQUIRY_FORM: isPromised } = settings;
  const missingForForm = isPromised ? [] : missingFrom(environment, origin);
  return {
    settings: {
      origin,
      inquiryOrigin: elsewhere === origin ? null : elsewhere,
      offersForm: missingForForm.length === 0,
      missingForForm,
    },
    faults: null,
  };
}

function missingFrom(environment: Environment, origin: string): string[] {
  const schema = isTrialAt(origin) ? inquirySchema : inquirySchema.required(NEEDED);
  return read(schema, environment).faults ?? [];
}
