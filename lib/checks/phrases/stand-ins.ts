import type { Issue } from '../../issue.ts';
import type { Checked } from '../rule.ts';
import { type PlainText, plainTextsOf } from './plain-texts-of.ts';

// What people write where nothing is known, and readers then see.
const NOTHING =
  /^\W*(?:(?:n\s?[/.\\]\s?a|n\.\s?a|none|nil|null|nan|undefined|tb[acd]|to be (?:determined|confirmed|announced|decided|added)|unknown|unspecified|pending|not (?:yet )?(?:known|applicable|available|decided|determined|confirmed|sure)|don['’]t know|no idea|xx+|placeholder|asdf\w*|lorem)(?: (?:yet|at this (?:time|point)|for now|so far))?)\W*$|^[\s?.…_=*#/\\–—-]+$/i;

/** The texts that only say that nothing is known: fields, attributes and answers. A cell of a table or an item may say so. */
export function standInsIn(site: Checked): Omit<Issue, 'rule'>[] {
  const answers = site.pages.flatMap((page) =>
    page.faq.map(
      ({ text, line, column }): PlainText => ({ file: page.file, text, place: () => ({ line, column }) }),
    ),
  );
  return [...plainTextsOf(site), ...answers].flatMap(({ file, text, schema, place }) =>
    NOTHING.test(text)
      ? [
          {
            severity: 'error' as const,
            file,
            ...place(),
            message: `"${text}" says nothing to a reader.`,
            ...mend(schema),
          },
        ]
      : [],
  );
}

function mend(schema: PlainText['schema']): Pick<Issue, 'fix' | 'inEditor'> {
  const inEditor = { fix: 'Write what belongs there. While it is not known, leave the field empty.' };
  if (schema?.safeParse(null).success) {
    return { fix: 'Write what belongs there. While it is not known, write null.', inEditor };
  }
  if (schema?.safeParse(undefined).success) {
    return { fix: 'Write what belongs there. While it is not known, delete the line.', inEditor };
  }
  return { fix: 'Write what belongs there, or delete the item or the component that it is part of.' };
}
