import { KINDS, type Kind, type PageKind } from './kinds.ts';

/** The kinds of which each file is a page, in the order of the table. */
export function pageKinds(): PageKind[] {
  return (Object.keys(KINDS) as Kind[]).filter(isPageKind);
}

/** Whether each file of a kind is a page, with words of its own. The pages of other kinds are made of fields. */
export function isPageKind(kind: Kind): kind is PageKind {
  return KINDS[kind].ending === '.mdx';
}
