import { shownFactsOf } from '../../content/dates/shown-facts-of.ts';
import type { Person, Practice } from '../../content/model/facts-schema.ts';
import { fileOf } from '../../content/model/paths.ts';
import { labelOf } from '../../content/names/label-of.ts';
import type { Issue } from '../../issue.ts';
import type { Checked, Rule } from '../rule.ts';

// The name came with the file, and a license has the day on which it was looked up.
const OF_PERSON = [
  'credentials',
  'training',
  'languages',
  'worksWith',
  'photo',
  'bio',
] as const satisfies readonly (keyof Person)[];

/**
 * A fact that a page shows and of which no one wrote down since when it is so: the page would seem older than what it says. The staff room writes
 * these days, so this is for whoever changes the files.
 */
export const undatedFact: Rule = {
  id: 'undated-fact',
  check: (site) => {
    const { practice, people } = site.facts;
    const ofPeople = Object.entries(people).flatMap(([slug, person]) =>
      OF_PERSON.filter((name) => !person.changed?.[name] && (person[name]?.length ?? 0) > 0)
        // Of someone without one, no page shows anything.
        .filter(() => person.license)
        .map((name) => toIssue(site, fileOf('person', slug), name)),
    );
    return [
      ...shownOfPractice(site)
        .filter((name) => !practice.changed?.[name])
        .map((name) => toIssue(site, 'practice.yaml', name)),
      ...ofPeople,
    ];
  },
};

type Dated = Exclude<keyof Practice, 'changed'>;

/** What pages show of the practice that no one knew from the first. */
function shownOfPractice({ pages, facts, known }: Checked): Dated[] {
  const shown = new Set<string>(pages.flatMap(shownFactsOf).map(({ fact }) => fact));
  const names = Object.keys(facts.practice) as (keyof Practice)[];
  return names.filter((name): name is Dated => shown.has(name) && [...known].some((each) => each === name));
}

function toIssue({ facts, context: { today } }: Checked, file: string, name: string): Issue {
  const say = (field: string) =>
    `"${field}" has no day on which it last changed, so a page that shows it may seem older than it is.`;
  return {
    rule: 'undated-fact',
    severity: 'warning',
    file,
    ...facts.locate(file, [name]),
    field: [name],
    message: say(name),
    fix: `Write the day below "changed" in the same file, as in "${name}: ${today}".`,
    inEditor: {
      message: say(labelOf(name)),
      fix: 'Tell the developer since when it is so. What is changed here has its day by itself.',
    },
  };
}
