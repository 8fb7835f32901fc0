import type { Page } from '../content/model/page.ts';
import { FACT_NAMES, type FactName, KNOWABLE_FACTS } from '../content/practice/knowable-facts.ts';
import { writtenOf } from '../content/seen/written-of.ts';
import { conditionOf, conditionsOf, isMet, knownFor } from '../markdown/conditions.ts';
import { nodesOf } from '../markdown/nodes-of.ts';
import { memoizeByObject } from '../memoize-by-object.ts';
import { allOf } from '../text/in-list.ts';

/** Facts that could be known one day, and that day in words. */
type Form = { known: ReadonlySet<FactName>; when: string };

/**
 * The forms in which readers may see a page one day, besides that of now: with each fact that it names known or not, with all and none of them, and
 * with whatever it takes to see each part. Of those that show the same parts, there is one: they are no more than its facts and parts.
 */
export function formsOf(page: Page, now: ReadonlySet<FactName>): Form[] {
  const parts = partsOf(page);
  const facts = FACT_NAMES.filter((fact) => parts.some(({ own }) => own.facts.includes(fact)));
  if (facts.length === 0) return [];
  const sets: ReadonlySet<string>[] = [
    ...facts.map(
      (fact) => new Set(now.has(fact) ? [...now].filter((each) => each !== fact) : [...now, fact]),
    ),
    new Set([...now, ...facts]),
    new Set([...now].filter((each) => !facts.includes(each))),
    ...parts.flatMap(({ around, own }) => {
      const opposite = {
        ...own,
        seenWhen: own.seenWhen === 'known' ? ('unknown' as const) : ('known' as const),
      };
      return [own, opposite].flatMap((each) => knownFor([...around, each], now) ?? []);
    }),
  ];
  const seen = new Set([formOf(page, now)]);
  return sets.filter(areFacts).flatMap((known) => {
    const form = formOf(page, known);
    if (seen.has(form)) return [];
    seen.add(form);
    return [{ known, when: whenOf(now, known) }];
  });
}

// What a page names by mistake is told by another rule, and is known on no day.
const areFacts = (known: ReadonlySet<string>): known is ReadonlySet<FactName> =>
  [...known].every((each) => (FACT_NAMES as readonly string[]).includes(each));

/** Which parts of a page are seen where these facts are known: the same for two sets of facts where readers see the same. */
export function formOf(page: Page, known: ReadonlySet<FactName>): string {
  return partsOf(page)
    .map(({ own }) => isMet(own, known))
    .join();
}

const partsOf = memoizeByObject((page: Page) => {
  const { tree, faq } = writtenOf(page);
  return [tree, ...faq.map(({ answer }) => answer)].flatMap((each) =>
    nodesOf(each, 'mdxJsxFlowElement', 'mdxJsxTextElement').flatMap(({ node, ancestors }) => {
      const own = conditionOf(node);
      return own ? [{ own, around: conditionsOf(ancestors) }] : [];
    }),
  );
});

function whenOf(now: ReadonlySet<FactName>, then: ReadonlySet<FactName>): string {
  const named = (facts: Iterable<FactName>, others: ReadonlySet<FactName>) =>
    allOf([...facts].filter((fact) => !others.has(fact)).map((fact) => KNOWABLE_FACTS[fact].what));
  const [come, gone] = [named(then, now), named(now, then)];
  const deeds = [come && `fill in ${come}`, gone && `take out ${gone}`].filter(Boolean);
  return `On the day that you ${deeds.join(' and ')}`;
}
