import type { Root } from 'mdast';
import type { Reference } from '../../content/model/facts-schema.ts';
import type { Finding } from '../../content/model/findings.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { blocksOf } from '../../markdown/blocks-of.ts';
import { type CiteUse, citesOf } from '../../markdown/cites.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { pageRule, type RuleIssue } from '../rule.ts';
import { isToldIn, type Searched, toSearched } from '../words/is-told-in.ts';

/** Where a page tells what a source found, it tells in the same section how many answered, and what the source also found. */
export const oneSidedCite = pageRule('one-sided-cite', (page, { facts: { references } }) =>
  firstInSections(page.tree).flatMap(({ cite, words }): RuleIssue[] => {
    const source = references.find(({ id }) => id === cite.id);
    if (!source) return [];
    return faultsOf(source, words).map((fault) => ({ line: cite.line, column: cite.column, ...fault }));
  }),
);

/** The first cite of each source in each section, with the words of that section. */
function firstInSections(tree: Root): { cite: CiteUse; words: Searched }[] {
  const blocks = blocksOf(tree);
  const sectionOf = ({ node }: CiteUse) => {
    const at = node.position?.start.offset ?? 0;
    return blocks.find(({ node: { position } }) => {
      const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      return from <= at && at < to;
    })?.section;
  };
  const seen = new Set<string>();
  return citesOf(tree).flatMap((cite) => {
    const section = sectionOf(cite);
    const key = `${section} ${cite.id}`;
    if (section === undefined || seen.has(key)) return [];
    seen.add(key);
    const texts = blocks
      .filter((block) => block.section === section)
      .flatMap(({ text }) => sentencesOf(text));
    return [{ cite, words: toSearched(...texts) }];
  });
}

type Fault = Pick<RuleIssue, 'message' | 'fix' | 'inEditor'>;

function faultsOf(source: Reference, words: Searched): Fault[] {
  const { id, found, alsoFound, answered, tookPart } = source;
  const isTold = ({ toldBy }: Finding) => isToldIn(words, toldBy);
  const [told, alsoTold] = [found.filter(isTold), alsoFound.filter(isTold)];
  const [first = alsoTold[0]] = told;
  if (!first) return [];
  const leftOut = told.length > 0 ? alsoFound.filter((each) => !isTold(each)) : found.slice(0, 1);
  const faults = leftOut.map((other) => halfOf(id, first, other));
  const isNamed = (count: number) => isToldIn(words, [String(count)]);
  if (answered === undefined || isNamed(answered)) return faults;
  return [...faults, baseOf(id, answered, tookPart !== undefined && isNamed(tookPart) ? tookPart : null)];
}

function halfOf(id: string, told: Finding, other: Finding): Fault {
  return inBoth(({ field }) => ({
    message: `What "${id}" found is told by half: "${told.says}", and not "${other.says}"`,
    fix: `Say that as well, in this section. If it is said already, add its words to ${field('toldBy')} of the source.`,
  }));
}

function baseOf(id: string, answered: number, tookPart: number | null): Fault {
  const count = answered.toLocaleString('en-US');
  return {
    message:
      tookPart === null
        ? `It is not said how many answered: ${count} did, of whom "${id}" tells this.`
        : `This is told of ${tookPart.toLocaleString('en-US')}, who took part in "${id}", and ${count} answered the question.`,
    fix: `Say in this section that it was asked of ${count}.`,
  };
}
