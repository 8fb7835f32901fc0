import type { BuildNote } from '#lib/builds/build-note.ts';
import { readSettings } from '#lib/inquiries/settings.ts';
import { type Inquiries, startInquiries } from '#lib/inquiries/start-inquiries.ts';
import { watchLeftOver } from '#lib/inquiries/watch-left-over.ts';
import { expectWritable } from './expect-writable.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Starts the form where the pages offer it, and delivers what is left of a form that they do not offer any more; null where there is
 * neither. Throws where the form lacks a setting, or its folder cannot be written: a form that nobody
 * receives is worse than a site that was not put up.
 */
export function startForm(
  { origin, form }: Pick<BuildNote, 'origin' | 'form'>,
  environment: Environment,
  base: string,
): Inquiries | null {
  const { settings, faults } = readSettings(environment, origin, base);
  if (form === null) return watchLeftOver(environment, base, settings, console);
  if (!settings) {
    throw new Error(
      `The pages were built with the inquiry form, and this server cannot run it:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nSet what is missing, as docs/inquiries.md says, or build the site without it.`,
    );
  }
  if (settings.databaseUrl === null) expectWritable(settings.dataDir);
  const inquiries = startInquiries(settings, console);
  if (settings.isTrial) {
    const where =
      settings.way.kind === 'folder' ? `, and its mails are written to ${settings.way.folder}` : '';
    console.log(
      `The inquiry form is only tried out: the site was built for ${origin}. It takes inquiries from this machine alone${where}.`,
    );
  }
  return inquiries;
}
