import type { Person, Practice } from '../../content/model/facts-schema.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { LANGUAGE_NAMES } from '../../languages.ts';
import type { FactFault } from './fact-fault.ts';

type List = { path: readonly string[]; values: readonly string[]; label?: (value: string) => string };

const spoken = (value: string) => LANGUAGE_NAMES[value as keyof typeof LANGUAGE_NAMES];

/** What stands twice in a list of the practice. */
export function repeatedInPractice({ languages, insurance, sameAs }: Practice): FactFault[] {
  return repeated([
    { path: ['languages'], values: languages, label: spoken },
    { path: ['insurance', 'plans'], values: insurance?.plans ?? [] },
    { path: ['sameAs'], values: sameAs },
  ]);
}

/** The same of a person. */
export function repeatedInPerson({
  license,
  languages,
  credentials,
  training,
  worksWith,
}: Person): FactFault[] {
  return [
    ...repeated([
      { path: ['credentials'], values: credentials },
      { path: ['training'], values: training },
      { path: ['languages'], values: languages, label: spoken },
      { path: ['worksWith'], values: worksWith },
    ]),
    ...(license ? licenseAgain(license.type, credentials) : []),
  ];
}

// The license stands beside the name already, wherever the credentials do.
function licenseAgain(type: string, credentials: readonly string[]): FactFault[] {
  const initials = type.replaceAll(/\P{Lu}/gu, '');
  return credentials.flatMap((credential, index) =>
    keyOf(credential) === keyOf(type) || credential.replaceAll('.', '') === initials
      ? [
          {
            field: ['credentials', index],
            message: `"${credential}" is the license, "${type}", once more.`,
            fix: 'Leave it out here: the license is shown wherever the person is named.',
          },
        ]
      : [],
  );
}

function repeated(lists: readonly List[]): FactFault[] {
  return lists.flatMap(({ path, values, label = (value) => value }) => {
    const keys = values.map(keyOf);
    return values.flatMap((value, index) =>
      keys.indexOf(keys[index] ?? '') === index
        ? []
        : [
            {
              field: [...path, index],
              ...inBoth(({ field }) => ({
                message: `"${label(value)}" stands twice under ${field(path.at(-1) ?? '')}.`,
                fix: 'Leave one of them out.',
              })),
            },
          ],
    );
  });
}

// Capitals, a slash at the end and "www." make no other page, company or school.
const keyOf = (value: string) =>
  value
    .toLowerCase()
    .replace(/^(https:\/\/)www\./, '$1')
    .replaceAll(/[\s.]+/g, ' ')
    .replace(/\/$/, '')
    .trim();
