import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import type { Issue } from '../issue.ts';
import type { Locate } from './yaml.ts';

type Validated<T> = { data: T | undefined; issues: Issue[] };

/** Holds a value to a schema; every fault is an issue with its place, in words for people who do not program. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: string,
  locate: Locate,
): Validated<z.infer<S>> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, issues: [] };
  return {
    data: undefined,
    issues: result.error.issues.flatMap((issue) => explain(schema, value, issue, file, locate)),
  };
}

function explain(
  schema: z.ZodType,
  root: unknown,
  issue: z.core.$ZodIssue,
  file: string,
  locate: Locate,
): Issue[] {
  const where = { severity: 'error' as const, file };
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(fieldAt(schema, issue.path));
    return issue.keys.map((key) => ({
      ...where,
      ...locate([...issue.path, key]),
      rule: 'unknown-field',
      message: `There is no field "${key}" here.`,
      fix: `${nearest(key, known)}The fields are: ${known.join(', ')}.`,
    }));
  }
  const name = issue.path.join('.');
  const value = valueAt(root, issue.path);
  const meaning = fieldAt(schema, issue.path)?.description;
  const help = meaning ? ` ${meaning}` : '';
  const at = locate(issue.path);
  if (value === undefined) {
    const fix = `Add a line "${String(issue.path.at(-1) ?? '')}: …".${help}`;
    return [{ ...where, ...at, rule: 'missing-field', message: `The field "${name}" is missing.`, fix }];
  }
  return [
    {
      ...where,
      ...at,
      rule: 'invalid-field',
      message: `"${name}" is ${quote(value)}, which ${fault(issue, value)}.`,
      fix: `Change it.${help}`,
    },
  ];
}

function fault(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'too_big':
      return `is longer than ${issue.maximum} ${unit(value)}${typeof value === 'string' ? ` (it has ${value.length})` : ''}`;
    case 'too_small':
      return `is shorter than ${issue.minimum} ${unit(value)}${typeof value === 'string' ? ` (it has ${value.length})` : ''}`;
    case 'invalid_value':
      return `is not one of: ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `is not ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? `is not a valid ${issue.format}`;
    default:
      return issue.message || 'does not fit';
  }
}

const TYPES: Partial<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  boolean: 'true or false',
  number: 'a number',
};

const FORMATS: Partial<Record<string, string>> = {
  date: 'is not a day of the calendar, written like 2026-11-22',
  regex: 'is not made of small letters, digits and hyphens alone',
  ends_with: 'does not end in a question mark',
  url: 'is not a full web address such as https://example.org/',
  email: 'is not an e-mail address',
};

const unit = (value: unknown) => (Array.isArray(value) ? 'items' : 'characters');

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

function nearest(key: string, known: string[]): string {
  if (known.length === 0) return '';
  const guess = closest(key, known);
  return guess.length > 3 || guess[0] === key[0] ? `Did you mean "${guess}"? ` : '';
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
}

/** The part of a schema that stands at a path, seen through optional, nullable and default. */
function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner = unwrap(current);
    if (inner instanceof z.ZodObject) current = inner.shape[String(key)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType;
    else return undefined;
  }
  return current;
}

function fieldsOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodNullable ||
    current instanceof z.ZodDefault
  ) {
    current = current.unwrap() as z.ZodType;
  }
  return current;
}
