import { parse, stringify } from 'yaml';

// Stands in for js-yaml within the editor, which cannot be told how to print: its lines are broken anew at 80 characters
// with every word, and it writes every empty list. One answer is one line here, so that one word is one changed line.

/** Prints fields in the one form that content files have: a value a line, nothing that is empty. */
export function dump(value: unknown): string {
  return stringify(withoutEmpty(value), { lineWidth: 0, indentSeq: true, version: '1.2' });
}

/** Reads YAML 1.2, in which a day is a string. What it warns of, the checks tell. */
export function load(text: string): unknown {
  return parse(text, { logLevel: 'error' });
}

// What is empty stands for what is not there: the schemas know what that means.
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  // A day comes as a date that prints itself.
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const fields = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const);
  return Object.fromEntries(fields.filter(([, each]) => !isEmpty(each)));
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return (
    typeof value === 'object' && value !== null && !(value instanceof Date) && Object.keys(value).length === 0
  );
}
