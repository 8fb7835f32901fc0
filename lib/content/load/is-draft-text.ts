import { asRead } from '../../text/as-read.ts';
import { parseYaml } from './yaml.ts';

/**
 * Whether the text of a page says that it is a draft. Of fields that are sound, it says what they say. Where they cannot be read, whoever wrote
 * "draft: true" meant it: a half-finished page is as likely as any to have a slip in its fields.
 */
export function isDraftText(text: string): boolean {
  const lines = asRead(text).split(/\r\n?|\n/);
  const [first = '', ...rest] = lines;
  const end = rest.findIndex(isMark);
  if (isMark(first) && end !== -1) {
    const { value } = parseYaml(rest.slice(0, end).join('\n'), '');
    if (value !== undefined) return TRUE.test(String((value as { draft?: unknown } | null)?.draft));
  }
  const start = lines.findIndex((line) => line.trim() !== '' && !isMark(line));
  const fields = lines.slice(start);
  const last = fields.findIndex((line) => isMark(line) || (end === -1 && line.trim() === ''));
  return fields.slice(0, last === -1 ? undefined : last).some((line) => DRAFT.test(line));
}

// YAML 1.1 and people know more words for it than YAML 1.2.
const TRUE = /^(true|yes|on)$/i;
const DRAFT = /^\s*["']?draft["']?\s*:\s*["']?(true|yes|on)\b/i;

const isMark = (line: string) => /^---[ \t]*$/.test(line);
