import type { Page } from '../../content/model/page.ts';
import { fiveWordRunsOf } from '../../content/reading/five-word-runs.ts';
import type { Issue, Position } from '../../issue.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { startOf } from '../../markdown/position.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { wordsOf } from '../../text/sentences.ts';
import type { Rule } from '../rule.ts';
import { fingerprintsOf } from '../words/fingerprints-of.ts';

/** Shorter stretches repeat by chance, such as the names of things. */
const FEWEST_WORDS = 15;

/** From this part of the shorter of two paragraphs on, they say the same. */
const ALIKE = 0.5;

/** A run that stands in so many paragraphs is a turn of phrase. To follow it would cost a look at each for each. */
const STOCK_PHRASE = 12;

type Paragraph = {
  page: Page;
  place: Position;
  text: string;
  runs: ReadonlySet<string>;
  prints: ReadonlySet<string>;
};

/** No paragraph stands on two pages, word for word or nearly so: each page says its own, or links to the other. */
export const repeatedParagraph: Rule = {
  id: 'repeated-paragraph',
  check: ({ pages }) => {
    const withPrint = new Map<string, Paragraph[]>();
    return pages.flatMap(paragraphsOf).flatMap((paragraph): Issue[] => {
      const earlier = nearestOf(paragraph, withPrint);
      for (const print of paragraph.prints) {
        const others = withPrint.get(print);
        if (!others) withPrint.set(print, [paragraph]);
        else if (others.length < STOCK_PHRASE) others.push(paragraph);
      }
      return earlier ? [toIssue(paragraph, earlier)] : [];
    });
  },
};

// A site is looked at in each state of its facts, and few of its pages differ in any two.
const paragraphsOf = memoizeByObject((page: Page): Paragraph[] => {
  const body = blocksOf(page.tree).map(({ node, text }) => ({ text, place: startOf(node) }));
  const answers = page.faq.flatMap(({ answer, line, column }) =>
    blocksOf(answer).map(({ text }) => ({ text, place: { line, column } })),
  );
  return [...body, ...answers].flatMap(({ text, place }) => {
    const words = wordsOf(text.toLowerCase());
    if (words.length < FEWEST_WORDS) return [];
    const runs = fiveWordRunsOf(words);
    return [{ page, place, text, runs: new Set(runs), prints: fingerprintsOf(runs) }];
  });
});

/**
 * The paragraph of another page that shares most with this one, if it shares enough. Fingerprints find it, and are too few to judge: each that they
 * find is compared run by run, so that a third paragraph never decides what is said of two others.
 */
function nearestOf(paragraph: Paragraph, withPrint: Map<string, Paragraph[]>): Paragraph | null {
  const found = new Set([...paragraph.prints].flatMap((print) => withPrint.get(print) ?? []));
  const [nearest] = [...found]
    .filter(({ page }) => page !== paragraph.page)
    .map((other) => ({ other, part: sharedPartOf(paragraph, other) }))
    .sort((a, b) => b.part - a.part);
  return nearest && nearest.part >= ALIKE ? nearest.other : null;
}

function sharedPartOf({ runs }: Paragraph, { runs: others }: Paragraph): number {
  return [...runs].filter((run) => others.has(run)).length / Math.min(runs.size, others.size);
}

function toIssue({ page, place, text }: Paragraph, earlier: Paragraph): Issue {
  return {
    rule: 'repeated-paragraph',
    severity: 'error',
    file: page.file,
    ...place,
    message: `This says the same as line ${earlier.place.line} of ${earlier.page.file}: ${text}`,
    fix: 'Say here what only this page has to say, or link to the other page.',
    inEditor: {
      message: `This says the same as a paragraph of the page "${earlier.page.frontmatter.navLabel}": ${text}`,
    },
  };
}
