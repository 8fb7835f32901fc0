import { validFiles } from '#tools/copies/valid-files.ts';

const PUBLISHED = 'published: 2026-11-01\nupdated:';
const REVIEWED = 'reviewed: { by: ada, on: 2026-11-22, next: 2099-11-22 }\nupdated:';
const LICENSE = '{ type: Licensed Tester, number: T1, state: Florida, verified: 2026-11-22, record: null }';
const APPROVAL = '{ by: Counsel, on: 2026-11-01, effective: 2026-12-01 }';

// What changes in the files of the valid site so that nothing is open but what may stay so.
const CHANGES: [file: RegExp, from: RegExp, to: string][] = [
  [/^practice\.yaml$/, /^(fees|legalName): null/gm, '$1: As told.'],
  [/^practice\.yaml$/, /^replyWithin: null/m, 'replyWithin: within a day'],
  [/^practice\.yaml$/, /^hours: \[\]/m, 'hours: [{ days: [monday], opens: "09:00", closes: "17:00" }]'],
  [/^practice\.yaml$/, /^languages: \[\]/m, 'languages: [en]'],
  [/^practice\.yaml$/, /^acceptingClients: null/m, 'acceptingClients: yes'],
  [/^practice\.yaml$/, /^insurance: null/m, 'insurance: { plans: [], note: As told. }'],
  [/^practice\.yaml$/, /^phone: null/m, 'phone: "+13053334444"'],
  [/^people\//, /license: null/, `license: ${LICENSE}`],
  [/^notices\.yaml$/, /approved: null/, `approved: ${APPROVAL}`],
  [/^crisis-lines\.yaml$/, /hours: null/g, 'hours: { when: day and night, source: https://example.org/ }'],
  [/^(pillars|articles)\//, /^updated:/m, REVIEWED],
  [/^articles\//, /^updated:/m, PUBLISHED],
];

/** The files of the small site, with everything supplied and confirmed. */
export function nothingOpen(): Record<string, string> {
  return Object.fromEntries(
    validFiles().map(({ file, text }) => [
      file,
      CHANGES.reduce((old, [name, from, to]) => (name.test(file) ? old.replace(from, to) : old), text),
    ]),
  );
}
