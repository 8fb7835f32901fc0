import { codeInFile } from '#lib/content/mdx/code-in-file.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { asRead } from '#lib/text/as-read.ts';
import { isTangled, LONGEST_TEXT } from '#lib/text/is-tangled.ts';
import { load } from '#staff/editor/form/yaml.ts';

const TANGLED =
  'Not saved: it has more links, lists and marks than a page can have, or too many in each other. Make two pages of it.';
const UNREADABLE = 'Not saved: it cannot be read. Load the page again, and put your words in anew.';

/** Why the bytes of a page or a data file are not saved, as a sentence; null where nothing is against it. Nothing in them is run. */
export function judgeText(path: string, bytes: Uint8Array): string | null {
  if (bytes.length > LONGEST_TEXT) return 'Not saved: it is longer than a page can be. Make two pages of it.';
  try {
    const text = asRead(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (text.includes('\0')) return UNREADABLE;
    if (isTangled(text)) return TANGLED;
    const issue = path.endsWith('.mdx') ? issueOfPage(text) : issueOfFields(text);
    return issue && `Not saved: ${issue}`;
  } catch {
    return UNREADABLE;
  }
}

function issueOfPage(text: string): string | null {
  const [code] = codeInFile(text);
  if (code) return [code.inEditor?.message ?? code.message, code.inEditor?.fix ?? code.fix].join(' ');
  const [fields] = parseMarkdown(text, '').tree.children;
  return fields?.type === 'yaml'
    ? issueOfFields(fields.value)
    : 'the words of the page cannot be told from its fields.';
}

function issueOfFields(yaml: string): string | null {
  const fields = load(yaml) ?? {};
  return typeof fields === 'object' && !Array.isArray(fields) ? null : 'its fields have no names.';
}
