import { resolve } from 'node:path';
import * as z from 'zod';
import { type Environment, type Reading, read } from './reading.ts';
import { settingsSchema, text } from './settings-schema.ts';
import { folder, mailAddress, mustBe, server } from './values.ts';

// Passkeys belong to the name of a host.
const staffServer = server.refine(
  (text) => !/^https?:\/\/(\[|[\d.]+(:|$))/.test(text),
  mustBe('an address with a name', (name) => `Write it like ${name}=https://staff.example.org`),
);

/** The settings of the staff room alone. */
const roomSchema = z.object({
  SITE_REPO: text
    .pipe(folder.optional())
    .describe(
      'The bare Git repository of the site, in which the staff room keeps what is saved; its other files are in DATA_DIR. Without it, the room edits the files beside package.json.',
    ),
  STAFF_URL: text
    .pipe(staffServer.optional())
    .describe(
      'The address at which staff reach the room and sign in, such as https://staff.example.org. Without it, the room answers this machine alone, without sign-in.',
    ),
  MACHINE_DIR: text
    .pipe(folder.optional())
    .describe(
      'The folder of a machine that deploy/site has set up, through which the room publishes: /srv/return-2-intimacy. Without it, publishing is the developer’s.',
    ),
  OWNER_EMAIL: text
    .pipe(mailAddress.optional())
    .describe(
      'Who is told by mail, over SMTP_URL and from INQUIRY_FROM, when contact data, crisis lines, licenses, notices or redirects that readers see change.',
    ),
});

/** Every setting there is, whatever reads it. */
export const everySetting = settingsSchema.extend(roomSchema.shape);

/** The settings of the staff room. */
export type RoomSettings = {
  /** The bare repository of the site; null where the room edits the files of a checkout. */
  repository: string | null;
  /** The folder of what the room keeps besides. */
  dataDir: string;
  /** The origin at which staff sign in; null where the room answers this machine alone. */
  staffOrigin: string | null;
  /** The folder of the machine through which the room publishes; null where it does not. */
  machineDir: string | null;
  /** The folder in which the server tells the totals of inquiries; null where this room does not know of one. */
  totalsDir: string | null;
  /** How owners are told of what matters most; null where no one is. */
  notices: { server: URL; from: string; to: string } | null;
};

const OURS = {
  SITE_REPO: true,
  DATA_DIR: true,
  STAFF_URL: true,
  MACHINE_DIR: true,
  TOTALS_DIR: true,
  OWNER_EMAIL: true,
  SMTP_URL: true,
  INQUIRY_FROM: true,
} as const;

/** Reads the settings of the staff room. */
export function readRoomSettings(environment: Environment): Reading<RoomSettings> {
  const { settings, issues } = read(everySetting.pick(OURS), environment);
  if (issues) return { settings: null, issues };
  const { SMTP_URL, INQUIRY_FROM, OWNER_EMAIL } = settings;
  const canMail = SMTP_URL && INQUIRY_FROM && OWNER_EMAIL;
  return {
    settings: {
      repository: settings.SITE_REPO ?? null,
      dataDir: resolve(settings.DATA_DIR, 'staff'),
      staffOrigin: settings.STAFF_URL ?? null,
      machineDir: settings.MACHINE_DIR ?? null,
      totalsDir: settings.TOTALS_DIR ?? null,
      notices: canMail ? { server: SMTP_URL, from: INQUIRY_FROM, to: OWNER_EMAIL } : null,
    },
    issues: null,
  };
}
