import { KINDS, type Kind, type PageKind } from './kinds.ts';

/** The kinds that are drawn as pages, in the order of the table. */
export function pageKinds(): PageKind[] {
  return (Object.keys(KINDS) as Kind[]).filter(isPageKind);
}

/** Whether a kind is drawn as pages. */
export function isPageKind(kind: Kind): kind is PageKind {
  return 'layout' in KINDS[kind];
}
