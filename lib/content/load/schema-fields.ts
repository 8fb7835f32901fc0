import { z } from 'zod';
import type { Choices, Written } from '../model/schema.ts';

/** The part of a schema that stands at a path, seen through optional, nullable, default and preprocess; undefined where none does. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner = unwrap(current);
    if (inner instanceof z.ZodObject) current = inner.shape[String(key)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return undefined;
  }
  return current;
}

/** The names of the fields of a schema; none where it is not a group of fields. */
export function fieldsOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** What a field is chosen from, where it names something of the content. */
export function choicesOf(schema: z.ZodType | undefined): Choices | undefined {
  return (schema?.meta()?.choices ?? unwrap(schema)?.meta()?.choices) as Choices | undefined;
}

/** What the values of a list to choose from are called, where they are not words themselves: `es` is Spanish. */
export function labelsOf(schema: z.ZodType | undefined): Readonly<Record<string, string>> | undefined {
  return (schema?.meta()?.labels ?? unwrap(schema)?.meta()?.labels) as Record<string, string> | undefined;
}

/** How a text is written; undefined where it is a name, an address or a number, which has a form of its own. */
export function writtenOf(schema: z.ZodType | undefined): Written | undefined {
  return unwrap(schema)?.meta()?.written as Written | undefined;
}

/** A text among the fields of a value: where it stands, and what its schema says of it. */
export type FieldText = { path: readonly PropertyKey[]; text: string; schema: z.ZodType | undefined };

/** Every text among the fields of a value, in the order of the schema. */
export function textsIn(
  schema: z.ZodType | undefined,
  value: unknown,
  path: readonly PropertyKey[] = [],
): FieldText[] {
  if (typeof value === 'string') return [{ path, text: value, schema }];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.keys() : fieldsOf(schema);
  return [...keys].flatMap((key) =>
    textsIn(schema && fieldAt(schema, [key]), (value as Record<PropertyKey, unknown>)[key], [...path, key]),
  );
}

/** A schema without what says that it may be missing. */
function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  for (;;) {
    if (
      current instanceof z.ZodOptional ||
      current instanceof z.ZodNullable ||
      current instanceof z.ZodDefault
    )
      current = current.unwrap() as z.ZodType;
    // What z.preprocess makes: the schema stands at its end.
    else if (current instanceof z.ZodPipe) current = current.out as z.ZodType;
    else return current;
  }
}
