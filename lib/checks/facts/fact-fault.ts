import type { Issue } from '../../issue.ts';

/** What is wrong with one fact of a file, before its place is known. */
export type FactFault = {
  field: readonly PropertyKey[];
  message: string;
  fix: string;
  inEditor?: Issue['inEditor'];
  severity?: Issue['severity'];
};
