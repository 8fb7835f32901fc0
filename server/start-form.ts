import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildNote } from '#lib/build-note/build-note.ts';
import type { ServerSettings } from '#lib/settings/server-settings.ts';
import { drainOutbox } from '#server/inquiries/drain-outbox.ts';
import { type Inquiries, startInquiries } from '#server/inquiries/start-inquiries.ts';

/** Errors of a wrong setting or missing permissions. Others may pass: a full disk may have room again in a minute. */
const LASTING = ['EACCES', 'EEXIST', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS'];

/**
 * Starts the form where the pages have it, and otherwise delivers what an earlier build left in the outbox; null where there is neither.
 * Throws where the outbox's folder is not writable: a form that loses inquiries is worse than a site that does not start.
 */
export function startForm(
  { origin, form }: Pick<BuildNote, 'origin' | 'form'>,
  { outbox, inquiries }: Pick<ServerSettings, 'outbox' | 'inquiries'>,
): Inquiries | null {
  if (form === null || !inquiries) return drainOutbox(outbox, inquiries, console);
  if (outbox.databaseUrl === null) requireWritable(outbox.dataDir);
  const running = startInquiries(inquiries, console);
  if (inquiries.isTrial) {
    const { mailTo } = inquiries;
    const where = mailTo.kind === 'folder' ? `, and writes its mails to ${mailTo.folder}` : '';
    console.log(
      `The inquiry form runs as a trial: the site was built for ${origin}. It accepts inquiries from this machine only${where}.`,
    );
  }
  return running;
}

/** Makes the folder of the outbox (mode 0700) where it is missing. Throws, with one sentence, where it cannot be written. */
function requireWritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    rmdirSync(mkdtempSync(join(dataDir, '.tried-')));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!LASTING.includes(code)) return;
    throw new Error(
      `DATA_DIR is "${dataDir}", which cannot be written (${code}). Give the site's account write access to that folder, or name another one: DATA_DIR=/path/to/a/folder`,
    );
  }
}
