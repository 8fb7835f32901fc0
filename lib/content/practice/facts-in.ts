import { type Language, SITE_LANGUAGE } from '../../languages.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import type { Facts } from '../load/facts.ts';
import type { CrisisLine } from '../model/crisis-line.ts';
import type { Practice } from '../model/facts-schema.ts';
import type { Translation } from '../model/translations.ts';

const translated = memoizeByObject(
  (facts: Facts) =>
    new Map(
      facts.translations.map((each): [Language, Facts] => [
        each.lang,
        {
          ...facts,
          practice: practiceIn(facts.practice, each),
          crisisLines: facts.crisisLines.map((line) => lineIn(line, each)),
          navigation: {
            ...facts.navigation,
            header: each.header,
            footer: each.footer,
            action: { ...facts.navigation.action, ...each.action },
          },
        },
      ]),
    ),
);

/** The facts of a site in the words of a language. What no one has translated is as it is in the language of the site, and the checks tell it. */
export function factsIn(lang: Language, facts: Facts): Facts {
  return lang === SITE_LANGUAGE ? facts : (translated(facts).get(lang) ?? facts);
}

// A sentence in another language within one in this would be worse than none.
function practiceIn(practice: Practice, { description, sharingLine, ...said }: Translation): Practice {
  const { replyWithin, fees, insurance } = practice;
  return {
    ...practice,
    description,
    sharingLine,
    replyWithin: replyWithin && said.replyWithin,
    fees: fees && said.fees,
    insurance: insurance && { ...insurance, note: insurance.note && said.insuranceNote },
  };
}

function lineIn(line: CrisisLine, { lines }: Translation): CrisisLine {
  const said = lines.find(({ id }) => id === line.id);
  if (!said) return line;
  const named = [...said.ways];
  return {
    ...line,
    name: said.name,
    purpose: said.purpose,
    hours: line.hours && { ...line.hours, when: said.hours ?? line.hours.when },
    ways: line.ways.map((way) => (way.for === null ? way : { ...way, for: named.shift() ?? way.for })),
  };
}
