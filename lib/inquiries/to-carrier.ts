import type { InquirySettings } from '../settings/inquiry-settings.ts';
import { toFolderCarrier } from './folder-carrier.ts';
import type { Carrier } from './mail.ts';
import { LONGEST_DELIVERY, toSmtpCarrier } from './smtp-carrier.ts';

/**
 * What carries mails, as the settings say. A delivery may take half of the time for which an inquiry is held, and never more than a
 * minute: no other process takes it up meanwhile.
 */
export function toCarrier({ way, leaseFor }: Pick<InquirySettings, 'way' | 'leaseFor'>): Carrier {
  if (way.kind === 'folder') return toFolderCarrier(way.folder);
  return toSmtpCarrier(way.server, { limit: Math.min(LONGEST_DELIVERY, leaseFor / 2) });
}
