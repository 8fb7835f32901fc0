'use client';

// The route that writes files reads the same form, on the server, and must not run this.

import { useEffect, useMemo, useState } from 'react';
import { KINDS, type Kind } from '#lib/content/model/kinds.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import type { Choices } from '#lib/content/model/schema.ts';
import { FACT_NAMES } from '#lib/content/practice/knowable-facts.ts';
import { labelOfFact } from '#lib/content/practice/label-of-fact.ts';
import type { Choices as ChoiceLists } from '#staff/desk/to-choices.ts';

/** One thing to choose: the name that is written, and the words that people read. */
export type Choice = { value: string; label: string };

/** The practice itself can be an author; it has no file in people/. */
const PRACTICE: Choice = { value: 'practice', label: 'The practice' };

/** Most pages stand below a main page, and are chosen from the top of a long list. */
const ORDER = { branch: 0, page: 1, article: 2 };
const placeOf = ({ kind }: { kind: Kind }) => ORDER[KINDS[kind].listedAs];

let asked: Promise<ChoiceLists> | undefined;

/** What the content has to choose from. Asked for once by all that ask at a time, and anew by whoever asks later: pages may have come since. */
export function askForChoices(): Promise<ChoiceLists> {
  asked ??= fetch('/desk/choices.json')
    .then((response) => response.json())
    .finally(() => {
      asked = undefined;
    });
  return asked;
}

/** What a field can be chosen from, as the content is now; empty until it is known. */
export function useChoices(choices: Choices): Choice[] {
  const [lists, setLists] = useState<ChoiceLists>();
  useEffect(() => {
    // Where the server is gone, names can still be read, and are kept as they are.
    askForChoices().then(setLists, () => undefined);
  }, []);
  return lists ? choicesFrom(lists, choices) : [];
}

/** Something made of choices, and made anew only when they are others. */
export function useMadeOf<Made>(choices: readonly Choice[], make: () => Made): Made {
  const key = JSON.stringify(choices);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that it is made of
  return useMemo(make, [key]);
}

/** The choices of one kind, in the words that the editor shows. */
export function choicesFrom(lists: ChoiceLists, choices: Choices): Choice[] {
  switch (choices) {
    case 'pages':
      return lists.pages
        .filter(({ kind }) => isPageKind(kind))
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map(({ slug, title }) => ({ value: slug, label: `${title} (${slug})` }));
    case 'people':
      return [PRACTICE, ...lists.people.map(({ slug, name }) => ({ value: slug, label: name }))];
    case 'sources':
      return lists.references.map(({ id, title, year }) => ({
        value: id,
        label: `${title}, ${year} (${id})`,
      }));
    case 'lines':
      return lists.crisisLines.map(({ id, name }) => ({ value: id, label: name }));
    case 'statements':
      return lists.statements.map(({ id, says }) => ({ value: id, label: says }));
    case 'documents':
      return lists.documents.map((name) => ({ value: name, label: name }));
    case 'facts':
      return FACT_NAMES.map((name) => ({ value: name, label: labelOfFact(name) }));
  }
}
