'use client';

// The route that writes files reads the same form, on the server, and must not run this.

import { useEffect, useState } from 'react';
import type { Choices } from '#lib/content/schema.ts';
import type { Choices as ChoiceLists } from '#lib/desk/to-choices.ts';

/** One thing to choose: the name that is written, and the words that people read. */
export type Choice = { value: string; label: string };

/** The practice itself can be an author; it has no file in people/. */
const PRACTICE: Choice = { value: 'practice', label: 'The practice' };

let asked: Promise<ChoiceLists> | undefined;
let known: ChoiceLists | undefined;

/** What a field can be chosen from, as the content is now; empty until it is known. */
export function useChoices(choices: Choices): Choice[] {
  const [lists, setLists] = useState(known);
  useEffect(() => {
    ask().then(setLists, () => {
      // The server is gone; names can still be read, and are kept as they are.
    });
  }, []);
  return lists ? choicesFrom(lists, choices) : [];
}

// Each form asks anew, because a source can be added and then cited; all fields of a form ask together.
function ask(): Promise<ChoiceLists> {
  asked ??= fetch('/desk/choices.json/')
    .then(async (response) => {
      known = await response.json();
      return known as ChoiceLists;
    })
    .finally(() => {
      asked = undefined;
    });
  return asked;
}

/** The choices of one kind, in the words that the editor shows. */
export function choicesFrom(lists: ChoiceLists, choices: Choices): Choice[] {
  switch (choices) {
    case 'pages':
      return lists.pages.map(({ slug, title }) => ({ value: slug, label: `${title} (${slug})` }));
    case 'people':
      return [PRACTICE, ...lists.people.map(({ slug, name }) => ({ value: slug, label: name }))];
    case 'sources':
      return lists.references.map(({ id, title, year }) => ({
        value: id,
        label: `${title}, ${year} (${id})`,
      }));
    case 'lines':
      return lists.crisisLines.map(({ id, name }) => ({ value: id, label: name }));
  }
}
