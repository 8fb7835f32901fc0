import { codeInContent } from '#lib/checks/rules/code-in-content.ts';
import { parseContent } from '#lib/content/load/load.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';
import { toSite } from '#lib/site.ts';
import { asRead } from '#lib/text/as-read.ts';
import { load } from '#staff/editor/yaml.ts';

/** Longer than any page: the longest has a tenth of it. */
const LONGEST = 500_000;
const UNREADABLE = 'Not saved: it cannot be read. Load the page again, and put your words in anew.';
const CONTEXT = { today: '', latestToday: '', origin: 'http://site.invalid' };

/** Why the bytes of a page or a data file are not saved, as a sentence; null where nothing is against it. Nothing in them is run. */
export function judgeText(path: string, bytes: Uint8Array): string | null {
  if (bytes.length > LONGEST) return 'Not saved: it is longer than a page can be. Make two pages of it.';
  try {
    const text = asRead(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (text.includes('\0')) return UNREADABLE;
    const issue = path.endsWith('.mdx')
      ? issueOfPage(path.slice('content/'.length), text)
      : issueOfFields(text);
    return issue && `Not saved: ${issue}`;
  } catch {
    return UNREADABLE;
  }
}

function issueOfPage(file: string, text: string): string | null {
  const { tree, compiles, issues } = parseMarkdown(text, file);
  const [first] = issues;
  if (first) return `${first.message} ${first.fix}`;
  const fields = tree.children[0];
  if (!compiles || fields?.type !== 'yaml') return 'the words of the page cannot be told from its fields.';
  const { pages, drafts, facts, graph } = toSite(parseContent([{ file, text }]), CONTEXT);
  const [code] = codeInContent.check({
    pages: [...pages, ...drafts],
    drafts: [],
    facts,
    graph,
    context: CONTEXT,
  });
  return code ? `${code.message} ${code.fix}` : issueOfFields(fields.value);
}

function issueOfFields(yaml: string): string | null {
  const fields = load(yaml) ?? {};
  return typeof fields === 'object' && !Array.isArray(fields) ? null : 'its fields have no names.';
}
