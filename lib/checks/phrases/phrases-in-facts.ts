import type { Facts } from '../../content/load/facts.ts';
import type { Issue } from '../../issue.ts';
import { type FactText, factTextsOf } from './fact-texts-of.ts';
import type { Phrase } from './phrase-rule.ts';

/** Looks for phrases in the data files as well: what stands there is shown on many pages. */
export function phrasesInFacts(
  rule: string,
  phrases: readonly Phrase[],
  facts: Facts,
  concerns: (text: FactText) => boolean = () => true,
): Issue[] {
  return factTextsOf(facts)
    .filter(concerns)
    .flatMap(({ file, path, text }) =>
      phrases.flatMap(({ pattern, what, fix, inEditor, severity = 'error' }): Issue[] => {
        const words = pattern.exec(text)?.[0];
        if (words === undefined) return [];
        const message = `"${words}" ${what}: ${text}`;
        const said = { message, fix, ...(inEditor && { inEditor }) };
        return [{ rule, severity, file, ...facts.locate(file, path), ...said }];
      }),
    );
}
