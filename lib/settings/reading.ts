import type * as z from 'zod';

/** Variables and their values, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings, or everything that is wrong with them, in sentences for the site's operator. */
export type Reading<Settings> = { settings: Settings; issues: null } | { settings: null; issues: string[] };

/** Reads an environment with a part of `settingsSchema`, in which variables that must be set are `required`. */
export function read<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): Reading<z.output<Schema>> {
  const { data, error } = schema.safeParse(environment, {
    // A value that is set and not valid has a message of its own.
    error: ({ path, input }) => (input === undefined ? `${String(path?.[0])} is not set.` : undefined),
  });
  return error
    ? { settings: null, issues: error.issues.map(({ message }) => message) }
    : { settings: data, issues: null };
}

/** The settings of a reading. Throws an Error with all issues where there are none. */
export function settingsOf<Settings>({ settings, issues }: Reading<Settings>): Settings {
  if (issues) throw new Error(issues.join('\n'));
  return settings;
}
