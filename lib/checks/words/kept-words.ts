import { isByPractice } from '../../content/components/components-at.ts';
import type { Page } from '../../content/model/page.ts';
import { RUN_LENGTH } from '../../content/reading/five-word-runs.ts';
import type { Position } from '../../issue.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { positionOfWords, startOf } from '../../markdown/position.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { asCompared } from '../../text/as-compared.ts';
import { documentTextOf } from '../../text/document-text-of.ts';
import { wordsOf } from '../../text/sentences.ts';
import { changesBetween } from './changes-between.ts';

/** What became of an author's document on a page. */
export type KeptWords = {
  /** How many runs of five words the document has before its works cited. */
  runs: number;
  /** How many of them stand on the page, in the order of the document. */
  kept: number;
  /** The first words of the document that the page does not have; null where it has all of them. */
  firstLost: string | null;
  /** Where the page puts words of others among those of the author, and which: too many to be the fixing of a slip, or an "I". */
  added: (Position & { words: string })[];
};

/** Mending a typing error, or a link, takes fewer words than these. */
const MOST_MENDED = 4;

/** So many words of one block, with none taken out beside them, fix nothing: they are a sentence, an item or a cell of someone else. */
const LEAST_INSERTED = 4;

const FIRST_PERSON = /^(i|me|my|mine|myself|i'(m|ve|d|ll))$/;

type Block = { text: string; placeOf: (word: string) => Position };

/** Compares a page with the document of its author: what the practice says in components of its own does not count. */
export function keptWordsOf(page: Page, document: string): KeptWords {
  return comparisonsOf(page)(document);
}

// Comparing takes a while where little is kept, and the desk asks again at each look.
const comparisonsOf = memoizeByObject((page: Page) => {
  const known = new Map<string, KeptWords>();
  return (document: string): KeptWords => {
    const kept = known.get(document) ?? compare(page, document);
    known.set(document, kept);
    return kept;
  };
});

function compare(page: Page, document: string): KeptWords {
  const { text, worksCited } = documentTextOf(document);
  const inText = wordsOf(text).length;
  const written = wordsOf(`${text}\n${worksCited}`);
  const shown = authorBlocksOf(page).flatMap((block) =>
    wordsOf(block.text).map((word) => ({ word, block, isAdded: false, isInserted: false })),
  );
  const result: KeptWords = { runs: runsIn(inText), kept: 0, firstLost: null, added: [] };
  let inDocument = 0;
  let onPage = 0;
  const changes = changesBetween(
    written.map(asCompared),
    shown.map(({ word }) => asCompared(word)),
  );
  for (const [at, { added, removed, count }] of changes.entries()) {
    if (added) {
      const isInserted = !changes[at - 1]?.removed && !changes[at + 1]?.removed;
      for (const each of shown.slice(onPage, onPage + count))
        Object.assign(each, { isAdded: true, isInserted });
    }
    if (removed) result.firstLost ??= excerptOf(written.slice(inDocument, inDocument + count));
    if (!added && !removed) result.kept += runsIn(Math.min(count, inText - inDocument));
    if (!added) inDocument += count;
    if (!removed) onPage += count;
  }
  for (const [block, words] of Map.groupBy(shown, (each) => each.block)) {
    const added = words.filter(({ isAdded }) => isAdded).map(({ word }) => word);
    const isMended =
      added.length <= MOST_MENDED &&
      words.filter(({ isInserted }) => isInserted).length < LEAST_INSERTED &&
      !added.some((word) => FIRST_PERSON.test(asCompared(word)));
    if (isMended) continue;
    const first = words.slice(words.findIndex(({ isAdded }) => isAdded));
    const end = first.findIndex(({ isAdded }) => !isAdded);
    const stretch = first.slice(0, end < 0 ? undefined : end).map(({ word }) => word);
    result.added.push({ ...block.placeOf(stretch[0] ?? ''), words: excerptOf(stretch) });
  }
  return result;
}

/** What stands on a page as its author's: the lines under its heading, and its body without what the practice says there. */
function authorBlocksOf({ frontmatter, tree, locate }: Page): Block[] {
  return [
    ...frontmatter.lead.map((text, index): Block => ({ text, placeOf: () => locate(['lead', index]) })),
    ...blocksOf(tree)
      .filter(({ node }) => !isByPractice(tree, startOf(node).line))
      .map(
        ({ node, text }): Block => ({
          text,
          placeOf: (word) => positionOfWords(node, new RegExp(`\\b${word}`)),
        }),
      ),
  ];
}

const runsIn = (words: number) => Math.max(0, words - RUN_LENGTH + 1);

function excerptOf(words: readonly string[]): string {
  return `${words.slice(0, 12).join(' ')}${words.length > 12 ? ' …' : ''}`;
}
