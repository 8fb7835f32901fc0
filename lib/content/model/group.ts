import { z } from 'zod';

/** A group of fields that is null where none of them is known: the editor writes each field on a line of its own. */
export const group = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.preprocess((value) => (isUnknown(value) ? null : value), z.strictObject(fields).nullable());

function isUnknown(value: unknown): boolean {
  const says = (each: unknown) => each !== null && !(Array.isArray(each) && each.length === 0);
  return typeof value === 'object' && value !== null && !Object.values(value).some(says);
}
