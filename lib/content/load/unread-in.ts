import type { Issue } from '../../issue.ts';
import { isOtherEncoding } from '../../text/is-other-encoding.ts';
import { isTangled, LONGEST_TEXT } from '../../text/is-tangled.ts';
import type { ContentFile } from './parse-page.ts';
import { UNREADABLE } from './yaml-issues.ts';

/** Why a file is not read at all, or null: it holds no text, or one that is too long or too tangled, which would take all time or memory. */
export function unreadIn({ file, text }: ContentFile, rule: 'mdx-syntax' | 'yaml-syntax'): Issue | null {
  const at = { severity: 'error' as const, file, line: 1, column: 1, inEditor: UNREADABLE };
  if (isOtherEncoding(text)) {
    return {
      ...at,
      rule: 'odd-character',
      message: 'The file is not saved as plain text in UTF-8, and cannot be read.',
      fix: 'Open it in the program that it was written with, choose "Save as", and as the encoding "UTF-8".',
    };
  }
  if (text.length <= LONGEST_TEXT && !isTangled(text)) return null;
  return {
    ...at,
    rule,
    message:
      'The file is longer than any page can be, or has too many links, lists and marks, or too many in each other.',
    fix: 'Look whether something was pasted into it by mistake. If not, make two of it.',
  };
}
