import type * as z from 'zod';

/** Variables with their values, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that were read, or all that is wrong with them, in sentences for whoever sets the site up. */
export type Reading<Settings> = { settings: Settings; faults: null } | { settings: null; faults: string[] };

/** What a schema makes of an environment: a part of `settingsSchema`, with `required` where a variable must be set. */
export function read<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): Reading<z.output<Schema>> {
  const { data, error } = schema.safeParse(environment, {
    // What was set and is wrong has words of its own.
    error: ({ path, input }) => (input === undefined ? `${String(path?.[0])} is not set.` : undefined),
  });
  return error
    ? { settings: null, faults: error.issues.map(({ message }) => message) }
    : { settings: data, faults: null };
}

/** The settings of a reading, for whoever cannot go on without. Throws with all that is wrong. */
export function settingsOf<Settings>({ settings, faults }: Reading<Settings>): Settings {
  if (faults) throw new Error(faults.join('\n'));
  return settings;
}
