import { LOCAL_ORIGIN, originFrom } from '../seo/origin.ts';
import type { OpenSetting } from './gap.ts';

/** A setting of the machine that builds or serves the site: a variable of its environment. */
export type Setting = {
  name: string;
  /** What it is, in plain words. */
  what: string;
  /** How to get it, and where to set it. */
  fix: string;
  /** Only what is needed now is reported: nobody should look for a key that nothing reads. */
  needed: 'now' | 'once the form exists';
  /** Why a value will not do, or null where it will. */
  fault: (value: string) => string | null;
};

/**
 * Every setting that a public site needs. The inquiry form is not built yet, so nothing reads its settings and none is asked
 * for: they stand here for whoever builds it, who says which names the form reads and then changes "needed".
 */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'SITE_URL',
    what: 'the public address of the site',
    fix: 'Register the domain, and set the variable on the machine that builds the site, such as SITE_URL=https://example.org. Set it for this report as well.',
    needed: 'now',
    fault: faultOfOrigin,
  },
  {
    name: 'SMTP_URL',
    what: 'the mail server that tells the practice that a message came',
    fix: 'Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)).',
    needed: 'once the form exists',
    fault: () => null,
  },
  {
    name: 'INQUIRIES_TO',
    what: 'the mailbox of the practice that is told of a message',
    fix: 'Choose a mailbox that only those read who may read what clients write.',
    needed: 'once the form exists',
    fault: () => null,
  },
  {
    name: 'INQUIRIES_KEY',
    what: 'the key that messages are sealed with while they wait on the server',
    fix: 'Make it on the machine of the person who reads the messages, and keep a copy off the server.',
    needed: 'once the form exists',
    fault: () => null,
  },
];

/** The settings that the site needs now and that an environment lacks. */
export function openSettingsOf(environment: Readonly<Record<string, string | undefined>>): OpenSetting[] {
  return SETTINGS.flatMap(({ name, what, fix, needed, fault }): OpenSetting[] => {
    if (needed !== 'now') return [];
    const value = environment[name]?.trim();
    const why = value ? fault(value) : 'is not set';
    return why === null ? [] : [{ kind: 'setting', what: `${what}: ${name} ${why}`, fix }];
  });
}

function faultOfOrigin(value: string): string | null {
  try {
    const { protocol, hostname } = new URL(originFrom(value));
    if (hostname === new URL(LOCAL_ORIGIN).hostname) return `is "${value}", which is this machine alone`;
    return protocol === 'https:' ? null : `is "${value}", which does not start with https://`;
  } catch {
    return `is "${value}", which is not a web address`;
  }
}
