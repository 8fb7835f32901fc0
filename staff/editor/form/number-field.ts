import { fields, type SlugFormField } from '@keystatic/core';
import { z } from 'zod';
import { toPattern } from './to-pattern.ts';

type FieldProps = { label: string; description: string; schema: z.ZodNumber; isRequired: boolean };

/**
 * A number with decimals, typed as text and stored as a number: the field that Keystatic has for them rounds what it shows to three places, and a
 * door on a map is then in the next street.
 */
export function numberField({ label, description, schema, isRequired }: FieldProps) {
  const typed = z.string().transform(numberIn).pipe(schema);
  const field = fields.text({
    label,
    description,
    validation: { isRequired, pattern: toPattern(label, typed) },
  });
  const read = (value: unknown) => (typeof value === 'number' ? String(value) : value);
  return {
    ...field,
    parse: (value: never, more: never) => field.parse(read(value) as never, more),
    serialize: (value: string) => ({ value: value.trim() === '' ? undefined : numberIn(value) }),
    reader: { ...field.reader, parse: (value: never) => field.reader.parse(read(value) as never) },
  } as unknown as SlugFormField<string, string, string, null>;
}

// What is no number stays as it was typed, and is told.
function numberIn(text: string): number | string {
  const number = Number(text.trim().replace(/^[−–]/, '-'));
  return Number.isFinite(number) ? number : text;
}
