import type { Person, Practice } from '../../content/model/facts-schema.ts';
import type { FactFault } from './fact-fault.ts';

/** Where a license does not fit the practice. A warning: somebody may be licensed in several states, and the file has one. */
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
