import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { toEdit } from '../../edits/to-edit.ts';
import type { Edit, Issue, Position } from '../../issue.ts';
import { day, SLUG } from '../model/schema.ts';
import type { ContentFile } from './parse-page.ts';
import { fieldAt, fieldsOf } from './schema-fields.ts';
import type { Locate } from './yaml.ts';

type Validated<T> = { data: T | undefined; issues: Issue[] };

/** Holds a value to a schema; every fault is an issue with its place, in words for people who do not program. */
export function validate<S extends z.ZodType>(
  schema: S,
  value: unknown,
  source: ContentFile,
  locate: Locate,
): Validated<z.infer<S>> {
  // A file without a word in it is a group without any field.
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, issues: [] };
  return {
    data: undefined,
    issues: result.error.issues.flatMap((issue) => explain(schema, value, issue, source, locate)),
  };
}

function explain(
  schema: z.ZodType,
  root: unknown,
  issue: z.core.$ZodIssue,
  source: ContentFile,
  locate: Locate,
): Issue[] {
  const where = { severity: 'error' as const, file: source.file };
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
  const name = nameOf(issue.path);
  const value = valueAt(root, issue.path);
  // An item of a list is explained where the list is.
  const meaning = [issue.path, issue.path.slice(0, -1)]
    .map((path) => fieldAt(schema, path)?.description)
    .find(Boolean);
  const help = meaning ? ` ${meaning}` : '';
  const at = locate(issue.path);
  if (issue.path.length === 0 && issue.code === 'invalid_type') return [{ ...where, ...at, ...NO_FIELDS }];
  if (value === undefined) {
    const fix = `Add a line "${String(issue.path.at(-1) ?? '')}: …".${help}`;
    return [{ ...where, ...at, rule: 'missing-field', message: `The field ${name} is missing.`, fix }];
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const isItem = typeof issue.path.at(-1) === 'number';
    const mark = isItem ? 'hyphen, or delete the line' : 'colon';
    const fix = `Write it after the ${mark}; a text that starts with # goes between straight quotes.${help}`;
    const message = isItem ? `${capitalize(name)} is empty.` : `The field ${name} is empty.`;
    return [{ ...where, ...at, rule: 'invalid-field', message, fix }];
  }
  return [
    {
      ...where,
      ...at,
      rule: 'invalid-field',
      message: `${capitalize(name)} is ${quote(value)}, which ${fault(issue, value)}.`,
      fix: `Change it.${help}`,
      ...dayEdit(issue, value, source, at),
    },
  ];
}

const NO_FIELDS = {
  rule: 'invalid-field',
  message: 'What stands here is not a group of fields.',
  fix: 'Write each field on its own line: its name, a colon, a space and the text, such as "title: Contact us".',
};

function fault(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'too_big':
      if (typeof value === 'number') return `is more than ${issue.maximum}`;
      return `is longer than ${issue.maximum} ${unit(value)}${typeof value === 'string' ? ` (it has ${value.length})` : ''}`;
    case 'too_small':
      if (typeof value === 'number') return `is less than ${issue.minimum}`;
      return `is shorter than ${issue.minimum} ${unit(value)}${typeof value === 'string' ? ` (it has ${value.length})` : ''}`;
    case 'invalid_value':
      return `is not one of: ${issue.values.join(', ')}`;
    case 'invalid_type':
      return `is not ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_format':
      return formatIssue(issue);
    default:
      return issue.message || 'does not fit';
  }
}

const TYPES: Partial<Record<string, string>> = {
  string: 'text (put it between straight quotes)',
  array: 'a list',
  object: 'a group of fields',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function formatIssue(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'starts_with' && 'prefix' in issue) return `does not start with "${issue.prefix}"`;
  if (issue.format === 'ends_with' && 'suffix' in issue && issue.suffix !== '?') {
    return `does not end in "${issue.suffix}"`;
  }
  if (issue.format === 'regex' && issue.pattern !== String(SLUG)) return 'is not written as it has to be';
  return FORMATS[issue.format] ?? `is not a valid ${issue.format}`;
}

const FORMATS: Partial<Record<string, string>> = {
  ends_with: 'does not end in a question mark',
  date: 'is not a day of the calendar, written like 2026-11-22',
  regex: 'is not made of small letters, digits and hyphens alone',
  url: 'is not a full web address such as https://example.org/',
  email: 'is not an e-mail address',
};

// A day without its zeros can be one day only. Any other order of its numbers could be two.
function dayEdit(
  issue: z.core.$ZodIssue,
  value: unknown,
  source: ContentFile,
  at: Position,
): { edit?: Edit } {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(String(value)) ?? [];
  const key = issue.path.at(-1);
  if (issue.code !== 'invalid_format' || issue.format !== 'date' || !year || !month || !date) return {};
  const to = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!day.safeParse(to).success) return {};
  return toEdit(source, at, `${String(key)}: ${value}`, `${String(key)}: ${to}`);
}

const unit = (value: unknown) => (Array.isArray(value) ? 'items' : 'characters');

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

function nearest(key: string, known: string[]): string {
  if (known.length === 0) return '';
  const guess = closest(key, known);
  return distance(key, guess) <= Math.max(2, key.length / 3) ? `Did you mean "${guess}"? ` : '';
}

// ['faq', 0, 'question'] as people say it, who count from 1.
function nameOf(path: readonly PropertyKey[]): string {
  const words = path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : `"${String(key)}"`));
  return words
    .reverse()
    .join(' of ')
    .replace(/^("[^"]+") of item/, '$1 in item');
}

const capitalize = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
}
