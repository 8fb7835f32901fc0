import { isTrialAt } from '../settings/inquiry-settings.ts';
import { type Environment, read } from '../settings/reading.ts';
import { settingsSchema } from '../settings/settings-schema.ts';
import type { OpenSetting } from './launch-todo.ts';

/** A setting of the machine that builds or serves the site: a variable of its environment. */
export type Setting = {
  name: keyof typeof settingsSchema.shape;
  /** What it is, in plain words. */
  what: string;
  /** How to get it, and where to set it. */
  fix: string;
  /** The same for the practice, which sets no variable. */
  ask: string;
};

/** Every setting that a public site needs: its address, and what the inquiry form runs on (docs/inquiries.md). */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'SITE_URL',
    what: 'the public address of the site',
    fix: 'Register the domain, and set the variable on the machine that builds the site, such as SITE_URL=https://example.org. Set it for this report as well.',
    ask: 'Register the domain, and tell your developer its name.',
  },
  {
    name: 'SMTP_URL',
    what: 'the mail server that brings inquiries to the practice',
    fix: 'Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)), and set the variable on the server.',
    ask: 'Ask for it at a mail provider that signs a business associate agreement (45 CFR 164.504(e)), and give it to your developer.',
  },
  {
    name: 'INQUIRY_TO',
    what: 'the mailbox that inquiries are sent to',
    fix: 'Choose a mailbox that only those read who may read what clients write, and set the variable on the server.',
    ask: 'Choose a mailbox that only those read who may read what clients write, and tell your developer.',
  },
  {
    name: 'INQUIRY_FROM',
    what: 'the address that mails of the site come from',
    fix: 'Ask the mail provider which address the site may send from, and set the variable on the server.',
    ask: 'Ask the mail provider which address the site may send from, and tell your developer.',
  },
  {
    name: 'INQUIRY_KEYS',
    what: 'the key that inquiries are sealed with while they wait on the server',
    fix: 'Make one with "npm run inquiries -- new-key", set the variable on the server, and keep a copy off the server.',
    ask: 'Your developer makes one, and keeps a copy off the server.',
  },
];

/** The settings that the site needs now and that an environment lacks. */
export function openSettingsOf(environment: Environment): OpenSetting[] {
  const issues = read(settingsSchema, environment).issues ?? [];
  return SETTINGS.flatMap(({ name, what, fix, ask }): OpenSetting[] => {
    const value = environment[name]?.trim();
    const issue = issues.find((each) => each.startsWith(`${name} `)) ?? (value ? null : `${name} is not set`);
    const why = issue ?? (name === 'SITE_URL' && value ? issueOfPublic(value) : null);
    return why === null
      ? []
      : [{ kind: 'setting', what: `${what}: ${why}`, fix, inEditor: { what, fix: ask } }];
  });
}

/** Why the address of a site is not one for the public. */
function issueOfPublic(siteUrl: string): string | null {
  const { protocol, origin } = new URL(siteUrl);
  if (isTrialAt(origin)) return `SITE_URL is "${siteUrl}", which is this machine alone`;
  return protocol === 'https:' ? null : `SITE_URL is "${siteUrl}", which does not start with https://`;
}
