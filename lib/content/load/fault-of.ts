import type { z } from 'zod';

/** What is wrong with a value, as the end of a sentence that starts with its name: "is not an e-mail address". */
export function faultOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  labels: Readonly<Record<string, string>> = {},
): string {
  // The model says for itself what it asks for. What it does not say, the library says in words of its own.
  if (/^(is|has|does|names|ends) /.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'number') return `is more than ${issue.maximum}`;
      return `is longer than ${issue.maximum} ${unit(value)}${typeof value === 'string' ? ` (it has ${value.length})` : ''}`;
    case 'too_small':
      if (issue.origin === 'number') return `is less than ${issue.minimum}`;
      return `is shorter than ${issue.minimum} ${unit(value)}${typeof value === 'string' ? ` (it has ${value.length})` : ''}`;
    case 'invalid_value':
      return `is not one of: ${issue.values.map((each) => labels[String(each)] ?? String(each)).join(', ')}`;
    case 'invalid_type':
      return `is not ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_format':
      return formatFault(issue);
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

function formatFault(issue: z.core.$ZodIssueInvalidStringFormat): string {
  return FORMATS[issue.format] ?? `is not a valid ${issue.format}`;
}

const FORMATS: Partial<Record<string, string>> = {
  ends_with: 'does not end in a question mark',
  date: 'is not a day of the calendar, written like 2026-11-22',
  regex: 'is not made of small letters, digits and hyphens alone',
  url: 'is not a full web address such as https://example.org/',
  email: 'is not an e-mail address',
};

const unit = (value: unknown) => (Array.isArray(value) ? 'items' : 'characters');
