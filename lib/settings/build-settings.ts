import { inquirySettingsSchema, isTrialAt, NEEDED } from './inquiry-settings.ts';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema } from './settings-schema.ts';

/** The settings of a build. */
export type BuildSettings = {
  /** The origin of absolute addresses, such as `https://example.org`. */
  origin: string;
  /** The origin that the form posts to, where it is not the pages' own; otherwise null. */
  inquiryOrigin: string | null;
  /** Whether the pages have the form. */
  offersForm: boolean;
  /** Why they do not have it, in sentences; empty where they do. */
  missingForForm: string[];
};

/** The variables of the build. */
export const buildSchema = settingsSchema.pick({ SITE_URL: true, INQUIRY_ORIGIN: true, INQUIRY_FORM: true });

/**
 * Reads the settings of the build. The pages have the form where its settings are complete, or where `INQUIRY_FORM=yes` says that the server
 * has them, so that the machine that builds does not need the password of the mail server.
 */
export function readBuildSettings(environment: Environment): Reading<BuildSettings> {
  const { settings, issues } = read(buildSchema, environment);
  if (issues) return { settings: null, issues };
  const { SITE_URL: origin, INQUIRY_ORIGIN: elsewhere = origin, INQUIRY_FORM: isPromised } = settings;
  const missingForForm = isPromised ? [] : missingFrom(environment, origin);
  return {
    settings: {
      origin,
      inquiryOrigin: elsewhere === origin ? null : elsewhere,
      offersForm: missingForForm.length === 0,
      missingForForm,
    },
    issues: null,
  };
}

function missingFrom(environment: Environment, origin: string): string[] {
  const schema = isTrialAt(origin) ? inquirySettingsSchema : inquirySettingsSchema.required(NEEDED);
  return read(schema, environment).issues ?? [];
}
