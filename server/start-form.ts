import type { BuildNote } from '#lib/builds/build-note.ts';
import type { ServerSettings } from '#lib/settings/server-settings.ts';
import { drainOutbox } from '#server/inquiries/drain-outbox.ts';
import { type Inquiries, startInquiries } from '#server/inquiries/start-inquiries.ts';
import { expectWritable } from './expect-writable.ts';

/**
 * Starts the form where the pages offer it, and delivers what is left of a form that they do not offer any more; null where there is
 * neither. Throws where its folder cannot be written: a form that nobody receives is worse than a site that was not put up.
 */
export function startForm(
  { origin, form }: Pick<BuildNote, 'origin' | 'form'>,
  { outbox, inquiries }: Pick<ServerSettings, 'outbox' | 'inquiries'>,
): Inquiries | null {
  if (form === null || !inquiries) return drainOutbox(outbox, inquiries, console);
  if (outbox.databaseUrl === null) expectWritable(outbox.dataDir);
  const running = startInquiries(inquiries, console);
  if (inquiries.isTrial) {
    const { way } = inquiries;
    const where = way.kind === 'folder' ? `, and its mails are written to ${way.folder}` : '';
    console.log(
      `The inquiry form is only tried out: the site was built for ${origin}. It takes inquiries from this machine alone${where}.`,
    );
  }
  return running;
}
