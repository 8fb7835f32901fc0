import { fileOf } from '../../content/model/paths.ts';
import type { FactFault } from '../facts/fact-fault.ts';
import { hoursFaultsOf } from '../facts/hours-faults-of.ts';
import { licenseFaultsOf, sharedLicensesOf } from '../facts/license-faults-of.ts';
import { ownLinksOf } from '../facts/own-links-of.ts';
import { placeFaultsOf } from '../facts/place-faults-of.ts';
import { repeatedInPerson, repeatedInPractice } from '../facts/repeated-facts-of.ts';
import type { Checked, Rule } from '../rule.ts';

/** Facts of which each could be true, and not all of them: what a single field asks for, its schema says. */
export const factsDisagree: Rule = {
  id: 'facts-disagree',
  check: ({ facts, context }) => {
    const { practice, people } = facts;
    return [
      ...toIssues(facts, 'practice.yaml', [
        ...placeFaultsOf(practice),
        ...hoursFaultsOf(practice.hours),
        ...repeatedInPractice(practice),
        ...ownLinksOf(practice, context.origin),
      ]),
      ...Object.entries(people).flatMap(([slug, person]) =>
        toIssues(facts, fileOf('person', slug), [
          ...repeatedInPerson(person),
          ...licenseFaultsOf(person, practice),
        ]),
      ),
      ...sharedLicensesOf(people).flatMap(([slug, fault]) =>
        toIssues(facts, fileOf('person', slug), [fault]),
      ),
    ];
  },
};

function toIssues({ locate }: Checked['facts'], file: string, faults: readonly FactFault[]) {
  return faults.map(({ severity = 'error', ...fault }) => ({
    rule: 'facts-disagree',
    severity,
    file,
    ...locate(file, fault.field),
    ...fault,
  }));
}
