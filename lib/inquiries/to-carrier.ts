import { toFolderCarrier } from './folder-carrier.ts';
import type { Carrier } from './mail.ts';
import type { Way } from './settings.ts';
import { toSmtpCarrier } from './smtp-carrier.ts';

/** What carries mails, as the settings say. */
export function toCarrier(way: Way): Carrier {
  return way.kind === 'smtp' ? toSmtpCarrier(way.server) : toFolderCarrier(way.folder);
}
