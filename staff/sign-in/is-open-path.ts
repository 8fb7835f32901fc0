import { STYLES } from '#staff/page/styles.ts';
import { FONT } from '#staff/preview/font.ts';
import { PASSKEY_SCRIPT } from './paths.ts';

const FILES: readonly string[] = [
  STYLES.site,
  STYLES.room,
  STYLES.preview,
  FONT.path,
  '/icon.svg',
  PASSKEY_SCRIPT,
];

const PLACES = /^\/(sign-in(\/code)?|passkey\/(options|verify)|invite\/[^/]+|see\/.*)\/?$/;

/** Whether someone who is not signed in may ask for an address: signing in, invitations, a link to one draft, and what those pages are made with. */
export const isOpenPath = (path: string): boolean => FILES.includes(path) || PLACES.test(path);
