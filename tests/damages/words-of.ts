import type { Nodes } from 'mdast';
import { parse } from 'yaml';
import type { ContentFile } from '#lib/content/load/parse-page.ts';
import { parseMarkdown } from '#lib/markdown/parse-markdown.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The words in some text, as people count them: capitals, marks and whatever no one sees make no other words. */
export function wordsIn(text: string): string[] {
  const seen = text
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .normalize('NFKC');
  return seen.toLowerCase().match(WORD) ?? [];
}

/** How often each word is there. */
export function countOf(words: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** The words that are there more often in one text than in another, each as often as it is missed. */
export function missedIn(before: readonly string[], after: readonly string[]): string[] {
  const left = countOf(after);
  return before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** All words that a file gives to whoever reads it: values and names of fields, and of the page whatever stands in its tree. */
export function wordsRead({ file, text }: ContentFile): string[] {
  if (!file.endsWith('.mdx')) return wordsIn(JSON.stringify(parse(text, { logLevel: 'silent' })));
  return parseMarkdown(text, file).tree.children.flatMap((node) =>
    node.type === 'yaml' ? wordsIn(JSON.stringify(parse(node.value, { logLevel: 'silent' }))) : inNode(node),
  );
}

function inNode(node: Nodes): string[] {
  const own = Object.entries(node).flatMap(([key, value]) => {
    if (key === 'position' || key === 'data' || key === 'children' || key === 'type') return [];
    if (key === 'attributes')
      return (value as { name?: string; value?: unknown }[]).map((each) => `${each.name} ${each.value}`);
    return typeof value === 'string' ? [value] : [];
  });
  return [...wordsIn(own.join(' ')), ...('children' in node ? node.children.flatMap(inNode) : [])];
}
