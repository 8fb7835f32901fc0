import type { Checked } from '../rule.ts';
import { documentFileOf, shareOf } from '../rules/rewritten-document.ts';
import { keptWordsOf } from '../words/kept-words.ts';
import { outlineLinesOf } from '../words/outline-lines.ts';

/** How much of each author's document, and of each outline, stands on its page: a line a page, none where no page has one. */
export function toKept(site: Pick<Checked, 'pages' | 'facts'>): string[] {
  return [...documentsIn(site), ...outlinesIn(site)];
}

function outlinesIn({ pages, facts }: Pick<Checked, 'pages' | 'facts'>): string[] {
  return pages.flatMap((page) => {
    const { outline } = page.frontmatter;
    const text = facts.documents[outline?.document ?? ''];
    if (outline === undefined || text === undefined) return [];
    const { count, standing } = outlineLinesOf(page, text);
    const out = outline.leftOut.length;
    return [
      `${page.file} has ${standing.length} of the ${count} lines of ${documentFileOf(outline.document)}, word for word, and says of ${out} why they are left out.`,
    ];
  });
}

function documentsIn({ pages, facts }: Pick<Checked, 'pages' | 'facts'>): string[] {
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
