import { getRunning, setRunning } from '#lib/inquiries/running.ts';
import { readSettings } from '#lib/inquiries/settings.ts';
import { startInquiries } from '#lib/inquiries/start-inquiries.ts';
import { watchLeftOver } from '#lib/inquiries/watch-left-over.ts';
import { builtFor, offersForm } from './inquiries.ts';

/**
 * Starts the form where the pages offer it, and delivers what is left of a form that they do not offer any more. Ends the process where
 * the form lacks a setting: a form that nobody receives is worse than a site that was not put up. Next would only write
 * down an error, and serve.
 */
export function startForm(): void {
  if (getRunning()) return;
  const root = process.cwd();
  const { settings, faults } = readSettings(process.env, builtFor, root);
  if (!offersForm) {
    const leftOver = watchLeftOver(process.env, root, settings, console);
    if (leftOver) setRunning(leftOver);
    return;
  }
  if (!settings) refuse(faults);
  try {
    setRunning(startInquiries(settings, console));
  } catch (error) {
    refuse([error instanceof Error ? error.message : String(error)]);
  }
  if (settings.isTrial) {
    const where =
      settings.way.kind === 'folder' ? `, and its mails are written to ${settings.way.folder}` : '';
    console.log(
      `The inquiry form is only tried out: the site was built for ${builtFor}. It takes inquiries from this machine alone${where}.`,
    );
  }
}

function refuse(faults: readonly string[]): never {
  console.error(
    `The pages were built with the inquiry form, and this server cannot run it:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nSet what is missing, as docs/inquiries.md says, or build the site without it.`,
  );
  process.exit(1);
}
