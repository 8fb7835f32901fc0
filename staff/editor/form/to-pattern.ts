import type { z } from 'zod';
import { faultOf } from '#lib/content/load/fault-of.ts';

/** What a text field of the form holds its words to, as Keystatic asks for it. */
type Pattern = { regex: RegExp; message: string };

/**
 * What the content model asks of a text, for a field of the form: the field then says what the check would say, and is not saved.
 * What is empty passes: whether a field may be, the form says by itself.
 */
export function toPattern(
  label: string,
  schema: z.ZodType,
  labels?: Readonly<Record<string, string>>,
): Pattern {
  let fault = '';
  const judge = (value: string): boolean => {
    const issue = value.trim() === '' ? undefined : schema.safeParse(value).error?.issues[0];
    fault = issue ? `${label} ${faultOf(issue, value, labels)}.` : '';
    return fault === '';
  };
  return {
    // Keystatic asks nothing else of it, and reads the message only after that.
    regex: Object.assign(/(?:)/, { test: judge }),
    get message() {
      return fault;
    },
  };
}
