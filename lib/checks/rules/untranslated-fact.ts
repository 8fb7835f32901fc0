import type { Facts } from '../../content/load/facts.ts';
import type { Translation } from '../../content/model/translations.ts';
import { inBoth, type Names } from '../../content/names/in-both.ts';
import type { Issue } from '../../issue.ts';
import { LANGUAGE_NAMES, OTHER_LANGUAGES, type OtherLanguage, spokenIn } from '../../languages.ts';
import { languagesOf } from '../../links/translations.ts';
import type { Rule } from '../rule.ts';

const FILE = 'translations.yaml';

/** What the data files say in words stands in each language that the site has pages in: a sentence would be left out, or be in another language. */
export const untranslatedFact: Rule = {
  id: 'untranslated-fact',
  check: ({ facts, graph }) =>
    facts.unread.has(FILE)
      ? []
      : OTHER_LANGUAGES.filter((lang) => languagesOf(graph).includes(lang)).flatMap((lang) =>
          missingIn(lang, facts),
        ),
};

function missingIn(lang: OtherLanguage, facts: Facts): Issue[] {
  const index = facts.translations.findIndex((each) => each.lang === lang);
  const said = facts.translations[index];
  const language = LANGUAGE_NAMES[spokenIn(lang)];
  const toIssue = (
    path: readonly PropertyKey[],
    say: (names: Names) => { message: string; fix: string },
  ): Issue => ({
    rule: 'untranslated-fact',
    severity: 'error',
    file: FILE,
    ...facts.locate(FILE, path),
    ...inBoth(say),
  });
  if (!said) {
    return [
      toIssue([], ({ facts: named }) => ({
        message: `The site has pages in ${language}, and ${named(FILE)} has nothing in it.`,
        fix: `Add an entry for ${language}: the sentences, the menus, and the emergency numbers.`,
      })),
    ];
  }
  return [
    ...factsWithout(said, facts).map((name) =>
      toIssue([index, name === 'note' ? 'insuranceNote' : name], ({ field, facts: named }) => ({
        message: `${field(name)} in ${named('practice.yaml')} is known, and is not said in ${language}.`,
        fix: `Write it in ${language} under ${field(name === 'note' ? 'insuranceNote' : name)}.`,
      })),
    ),
    ...facts.crisisLines
      .filter(({ id }) => !said.lines.some((line) => line.id === id))
      .map(({ id, name }) =>
        toIssue([index, 'lines'], ({ field }) => ({
          message: `The emergency number "${name}" (${id}) has no words in ${language}.`,
          fix: `Add it under ${field('lines')}, with its name and whom it is for.`,
        })),
      ),
    ...said.lines.flatMap(({ id }, at) =>
      facts.unread.has('crisis-lines.yaml') || facts.crisisLines.some((line) => line.id === id)
        ? []
        : [
            toIssue([index, 'lines', at, 'id'], ({ field }) => ({
              message: `There is no emergency number "${id}".`,
              fix: `Take the entry out of ${field('lines')}, or choose the number that it is of.`,
            })),
          ],
    ),
  ];
}

function factsWithout(said: Translation, { practice }: Facts): ('replyWithin' | 'fees' | 'note')[] {
  return [
    ...(practice.replyWithin !== null && said.replyWithin === null ? (['replyWithin'] as const) : []),
    ...(practice.fees !== null && said.fees === null ? (['fees'] as const) : []),
    ...(practice.insurance?.note && said.insuranceNote === null ? (['note'] as const) : []),
  ];
}
