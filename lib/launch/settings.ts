import { parseKeys } from '../inquiries/keys.ts';
import { parseAddress, parseServer } from '../inquiries/settings.ts';
import { LOCAL_ORIGIN, originFrom } from '../seo/origin.ts';
import type { OpenSetting } from './gap.ts';

/** A setting of the machine that builds or serves the site: a variable of its environment. */
export type Setting = {
  name: string;
  /** What it is, in plain words. */
  what: string;
  /** How to get it, and where to set it. */
  fix: string;
  /** Why a value will not do, or null where it will. */
  fault: (value: string) => string | null;
};

/** Every setting that a public site needs: its address, and what the inquiry form runs on (docs/inquiries.md). */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'SITE_URL',
    what: 'the public address of the site',
    fix: 'Register the domain, and set the variable on the machine that builds the site, such as SITE_URL=https://example.org. Set it for this report as well.',
    fault: faultOfOrigin,
  },
  {
    name: 'SMTP_URL',
    what: 'the mail server that brings inquiries to the practice',
    fix: 'Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)), and set the variable on the server.',
    fault: (value) => whyNot('SMTP_URL', () => parseServer(value)),
  },
  {
    name: 'INQUIRY_TO',
    what: 'the mailbox that inquiries are sent to',
    fix: 'Choose a mailbox that only those read who may read what clients write, and set the variable on the server.',
    fault: (value) => whyNot('INQUIRY_TO', () => parseAddress('INQUIRY_TO', value)),
  },
  {
    name: 'INQUIRY_FROM',
    what: 'the address that mails of the site come from',
    fix: 'Ask the mail provider which address the site may send from, and set the variable on the server.',
    fault: (value) => whyNot('INQUIRY_FROM', () => parseAddress('INQUIRY_FROM', value)),
  },
  {
    name: 'INQUIRY_KEYS',
    what: 'the key that inquiries are sealed with while they wait on the server',
    fix: 'Make one with "npm run inquiries -- new-key", set the variable on the server, and keep a copy off the server.',
    fault: (value) => whyNot('INQUIRY_KEYS', () => parseKeys(value)),
  },
];

/** The settings that the site needs now and that an environment lacks. */
export function openSettingsOf(environment: Readonly<Record<string, string | undefined>>): OpenSetting[] {
  return SETTINGS.flatMap(({ name, what, fix, fault }): OpenSetting[] => {
    const value = environment[name]?.trim();
    const why = value ? fault(value) : 'is not set';
    return why === null ? [] : [{ kind: 'setting', what: `${what}: ${name} ${why}`, fix }];
  });
}

/** What a parser says against a value, without the name of the variable in front; null where it takes it. */
function whyNot(name: string, parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(`${name} `, '');
  }
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
