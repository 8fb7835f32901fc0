import type { Checked } from '../rule.ts';
import { documentFileOf, shareOf } from '../rules/rewritten-document.ts';
import { keptWordsOf } from '../words/kept-words.ts';

/** How much of each author's document stands on its page: a line a page, none where no page has one. */
export function toKept({ pages, facts }: Pick<Checked, 'pages' | 'facts'>): string[] {
  return pages.flatMap((page) => {
    const { document } = page.frontmatter;
    const text = facts.documents[document ?? ''];
    if (document === undefined || text === undefined) return [];
    const kept = keptWordsOf(page, text);
    return [
      `${page.file} keeps ${shareOf(kept)} of ${documentFileOf(document)}: ${kept.kept} of its ${kept.runs} runs of five words stand, in order.`,
    ];
  });
}
