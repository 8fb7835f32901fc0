import type { Person, Practice } from '../../content/model/facts-schema.ts';
import type { FactFault } from './fact-fault.ts';

/** Where a license does not fit the practice. A warning: someone may be licensed in several states, and the file has one. */
export function licenseFaultsOf({ name, license }: Person, { state }: Practice): FactFault[] {
  if (license === null || license.state === state) return [];
  return [
    {
      severity: 'warning',
      field: ['license', 'state'],
      message: `The license of ${name} is of ${license.state}, and the practice serves ${state}.`,
      fix: `Enter the license of ${state}. A therapist must be licensed where the client is when they meet.`,
    },
  ];
}

/** Where two files tell of one license: one person was entered twice, or a number was copied and not changed. */
export function sharedLicensesOf(
  people: Readonly<Record<string, Person>>,
): [slug: string, fault: FactFault][] {
  const all = Object.entries(people);
  return all.flatMap(([slug, { name, license }], index): [string, FactFault][] => {
    const other = all.slice(0, index).find(([, each]) => license && isSame(each.license, license))?.[1];
    if (!other || !license) return [];
    const fault = {
      field: ['license', 'number'],
      message: `The license ${license.number} of ${license.state} is that of ${name} and of ${other.name}.`,
      fix: 'Write the number of each, or delete one of the two where both are one person.',
    };
    return [[slug, fault]];
  });
}

const isSame = (one: Person['license'], other: NonNullable<Person['license']>) =>
  one !== null && one.state === other.state && keyOf(one.number) === keyOf(other.number);

const keyOf = (number: string) => number.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
