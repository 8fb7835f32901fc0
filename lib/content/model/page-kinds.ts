import type { OtherLanguage } from '../../languages.ts';
import { KINDS, type Kind, type PageKind } from './kinds.ts';

/** The kinds of which each file is a page, in the order of the table. */
export function pageKinds(): PageKind[] {
  return (Object.keys(KINDS) as Kind[]).filter(isPageKind);
}

/** Whether each file of a kind is a page, with words of its own. The pages of other kinds are made of fields. */
export function isPageKind(kind: Kind): kind is PageKind {
  return KINDS[kind].ending === '.mdx';
}

/** The kind of the pages in a language other than that of the site. */
export function kindIn(lang: OtherLanguage): PageKind {
  const kind = pageKinds().find((each) => KINDS[each].language === lang);
  if (!kind) throw new Error(`No kind of page is in ${lang}.`);
  return kind;
}
