import { join } from 'node:path';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { readBuildSettings } from '#lib/settings/build-settings.ts';
import { type Environment, settingsOf } from '#lib/settings/reading.ts';
import { type Site, siteReader } from '#lib/site.ts';

/** What the parts of the staff room work on. */
export type Room = {
  /** The folder of the project, whose code draws the pages. */
  root: string;
  /** The folder whose `content` and `public` staff write. */
  folder: string;
  /** The site as its files are now. */
  readSite: () => Site;
  /** The origin that the site is built for. */
  origin: string;
  /** The address that takes inquiries, as the pages name it; null where they offer no form. */
  inquiryAction: string | null;
};

/** The room of a project, with the settings of its build. Throws with sentences where those are wrong. */
export function openRoom(root: string, environment: Environment): Room {
  const { origin, offersForm, inquiryOrigin } = settingsOf(readBuildSettings(environment));
  return {
    root,
    folder: root,
    readSite: siteReader(join(root, 'content')),
    origin,
    inquiryAction: offersForm ? `${inquiryOrigin ?? ''}${INQUIRIES_PATH}` : null,
  };
}
