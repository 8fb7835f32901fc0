import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import { toFolderTransport } from './folder-transport.ts';
import type { MailTransport } from './mail.ts';
import { LONGEST_DELIVERY, toSmtpTransport } from './smtp-transport.ts';

/**
 * What carries mails, as the settings say. A delivery may take half of the time for which an inquiry is held, and never more than a
 * minute: no other process takes it up meanwhile.
 */
export function toMailTransport({ way, leaseFor }: Pick<InquirySettings, 'way' | 'leaseFor'>): MailTransport {
  if (way.kind === 'folder') return toFolderTransport(way.folder);
  return toSmtpTransport(way.server, { limit: Math.min(LONGEST_DELIVERY, leaseFor / 2) });
}
