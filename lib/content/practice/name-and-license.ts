import type { Person } from '../model/facts-schema.ts';

/**
 * A person as pages and feeds name one. Florida asks for the license type wherever a practitioner is named
 * (s. 456.072(1)(t), Florida Statutes); the launch report says where it is not known.
 */
export function nameAndLicenseOf({ name, license }: Person): string {
  return license ? `${name}, ${license.type}` : name;
}
