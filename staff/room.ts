import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { readBuildSettings } from '#lib/settings/build-settings.ts';
import { type Environment, settingsOf } from '#lib/settings/reading.ts';
import { readRoomSettings } from '#lib/settings/room-settings.ts';
import { type Site, siteReader } from '#lib/site.ts';
import { once } from './http/once.ts';
import { type OwnerMail, openOwnerMail } from './mail/owner-mail.ts';
import { personHere } from './person-here.ts';
import { openPublications } from './publications/open-publications.ts';
import type { Publications } from './publications/publications.ts';
import { type Audit, openAudit } from './records/audit.ts';
import { openRecords } from './records/open-records.ts';
import type { Person } from './repository/commit-files.ts';
import { openRepository } from './repository/open-repository.ts';
import type { Repository } from './repository/repository.ts';
import { openStore, type Store } from './saves/store.ts';

/** What the parts of the staff room work on. */
export type Room = {
  /** The folder of the project, whose code draws the pages. */
  root: string;
  /** The folder whose `content` and `public` staff write. */
  folder: string;
  /** The folder of what the room keeps and the site has no part in, such as words of saves that were refused. */
  data: string;
  /** Where each save is kept; null in a developer's checkout, whose files are edited as they are. */
  repository: Repository | null;
  /** What saves there, one after the other. */
  store: Store;
  /** Whoever started the room: who writes where no one signs in. */
  personHere: Person;
  /** What the room knows besides the pages; null in a developer's checkout. */
  records: DatabaseSync | null;
  /** What was done; null in a developer's checkout. */
  audit: Audit | null;
  /** The origin at which staff sign in; null where the room answers this machine alone, without sign-in. */
  staffOrigin: string | null;
  /** What tells an owner of publications that change what matters most; null in a developer's checkout. */
  ownerMail: OwnerMail | null;
  /** What publishes; null where publishing is the developer's. */
  publications: Publications | null;
  /** The folder in which the server tells the weekly totals of inquiries; null where this room does not know of one. */
  totalsDir: string | null;
  /** The stylesheet of the site, made once. */
  siteStyle: () => Promise<string>;
  /** The site as its files are now. */
  readSite: () => Site;
  /** The origin that the site is built for. */
  origin: string;
  /** The address that takes inquiries, as the pages name it; null where they offer no form. */
  inquiryAction: string | null;
};

/** The room of a project, with the settings of its build. Throws with sentences where those are wrong. */
export async function openRoom(root: string, environment: Environment): Promise<Room> {
  const { origin, offersForm, inquiryOrigin } = settingsOf(readBuildSettings(environment));
  const {
    repository: gitDir,
    dataDir,
    staffOrigin,
    machineDir,
    totalsDir,
    notices,
  } = settingsOf(readRoomSettings(environment));
  if (staffOrigin !== null && gitDir === null)
    throw new Error(
      'STAFF_URL needs SITE_REPO: whoever signs in works on a repository, not on the files of a checkout.',
    );
  const repository = gitDir === null ? null : await openRepository(gitDir, dataDir);
  const folder = repository?.desk ?? root;
  const records = repository && openRecords(dataDir);
  const audit = records && openAudit(records);
  const ownerMail = records && openOwnerMail({ records, notices, staffOrigin });
  const store = openStore({ root: folder, data: dataDir, repository });
  const canPublish = repository && records && audit && ownerMail && machineDir !== null;
  return {
    root,
    folder,
    data: dataDir,
    repository,
    store,
    personHere: personHere(root),
    records,
    audit,
    staffOrigin,
    ownerMail,
    publications: canPublish
      ? openPublications({ repository, store, records, audit, machineDir, origin, notify: ownerMail.notify })
      : null,
    totalsDir,
    // What makes it takes as long to load as the rest of the room.
    siteStyle: once(async () => (await import('./preview/site-style.ts')).makeSiteStyle(root)),
    readSite: siteReader(join(folder, 'content')),
    origin,
    inquiryAction: offersForm ? `${inquiryOrigin ?? ''}${INQUIRIES_PATH}` : null,
  };
}
