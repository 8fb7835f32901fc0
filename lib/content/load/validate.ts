import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { toEdit } from '../../edits/to-edit.ts';
import type { Edit, Issue, Position } from '../../issue.ts';
import { capitalized } from '../../text/capitalized.ts';
import { shorten } from '../../text/shorten.ts';
import { type Choices, day } from '../model/schema.ts';
import { fieldNameOf } from '../names/field-name-of.ts';
import { FACT_NAMES } from '../practice/knowable-facts.ts';
import { faultOf } from './fault-of.ts';
import type { ContentFile } from './parse-page.ts';
import { choicesOf, fieldAt, fieldsOf, labelsOf } from './schema-fields.ts';
import type { Locate } from './yaml.ts';
import { UNREADABLE } from './yaml-issues.ts';

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
      inEditor: UNKNOWN_FIELD,
    }));
  }
  const name = nameOf(issue.path);
  const value = valueAt(root, issue.path);
  // An item of a list is explained where the list is.
  const field = [issue.path, issue.path.slice(0, -1)]
    .map((path) => fieldAt(schema, path))
    .find((each) => each?.description);
  const meaning = field?.description ?? '';
  const help = [meaning, inFile(fieldAt(schema, issue.path))]
    .filter(Boolean)
    .map((each) => ` ${each}`)
    .join('');
  const labels = labelsOf(fieldAt(schema, issue.path));
  const at = { ...locate(issue.path), field: issue.path };
  const named = `"${fieldNameOf(issue.path)}"`;
  if (issue.path.length === 0 && issue.code === 'invalid_type') return [{ ...where, ...at, ...NO_FIELDS }];
  if (value === undefined) {
    const fix = `Add a line "${String(issue.path.at(-1) ?? '')}: …".${help}`;
    const inEditor = { message: `The field ${named} is empty.`, fix: `Fill it in. ${meaning}`.trim() };
    return [
      { ...where, ...at, rule: 'missing-field', message: `The field ${name} is missing.`, fix, inEditor },
    ];
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const isItem = typeof issue.path.at(-1) === 'number';
    const mark = isItem ? 'hyphen, or delete the line' : 'colon';
    const fix = `Write it after the ${mark}; a text that starts with # goes between straight quotes.${help}`;
    const message = isItem ? `${capitalized(name)} is empty.` : `The field ${name} is empty.`;
    const inEditor = isItem
      ? { message: `${named} is empty.`, fix: `Fill it in, or delete it. ${meaning}`.trim() }
      : { message: `The field ${named} is empty.`, fix: `Fill it in. ${meaning}`.trim() };
    return [{ ...where, ...at, rule: 'invalid-field', message, fix, inEditor }];
  }
  return [
    {
      ...where,
      ...at,
      rule: 'invalid-field',
      message: `${capitalized(name)} is ${shown(value)}, which ${faultOf(issue, value)}.`,
      fix: `Change it.${help}`,
      inEditor: {
        message:
          issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof value !== 'string')
            ? `${named} is not what belongs there.`
            : `${named} ${Array.isArray(value) ? '' : `is ${shown(value)}, which `}${faultOf(issue, value, labels)}.`,
        fix: `Change it. ${meaning}`.trim(),
      },
      ...dayEdit(issue, value, source, at),
    },
  ];
}

// Where a name comes from, and how nothing is written: a form offers the one, and leaves the other empty.
function inFile(field: z.ZodType | undefined): string {
  const choices = choicesOf(field);
  const from = choices ? FILES[choices] : '';
  return [from, codesOf(field), field?.safeParse(null).success ? 'Where it is empty, write null.' : '']
    .filter(Boolean)
    .join(' ');
}

// What stands for what. No one needs to be told all states.
function codesOf(field: z.ZodType | undefined): string {
  const labels = Object.entries(labelsOf(field) ?? {});
  if (labels.length === 0 || labels.length > MOST_CODES) return '';
  return `Write one of: ${labels.map(([value, label]) => `${value} (${label})`).join(', ')}.`;
}

const MOST_CODES = 20;

const FILES: Record<Choices, string> = {
  pages: 'Write the file name of the page, without .mdx.',
  people: 'Write a file name from content/people, without .yaml, or "practice".',
  sources: 'Write the name of its file in sources/, without .yaml.',
  lines: 'Write an id from crisis-lines.yaml.',
  statements: 'Write an id from statements.yaml.',
  documents: 'Write the name of its file in content/documents, without .txt.',
  facts: `The names are: ${FACT_NAMES.join(', ')}.`,
};

// The form shows what the schemas know, and keeps away from what they do not.
const UNKNOWN_FIELD = {
  message: 'The file holds a field that the form does not know, and the editor does not open it.',
  fix: 'It was not written in the editor. Ask the developer to take it out.',
};

const NO_FIELDS = {
  inEditor: UNREADABLE,
  rule: 'invalid-field',
  message: 'What stands here is not a group of fields.',
  fix: 'Write each field on its own line: its name, a colon, a space and the text, such as "title: Contact us".',
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

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return `"${shorten(String(value), 60, 57)}"`;
}

function nearest(key: string, known: string[]): string {
  // A name of three letters is two letters away from half of all others.
  if (known.length === 0 || key.length < 3) return '';
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

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
}
