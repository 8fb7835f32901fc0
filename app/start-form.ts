import { getRunning, setRunning } from '#lib/inquiries/running.ts';
import { readSettings } from '#lib/inquiries/settings.ts';
import { startInquiries } from '#lib/inquiries/start-inquiries.ts';
import { builtFor, offersForm } from './inquiries.ts';

/**
 * Starts the form where the pages offer it. Ends the process where it lacks a setting: a form that nobody receives is worse than a
 * site that was not put up. Next would only write down an error, and serve.
 */
export function startForm(): void {
  if (!offersForm || getRunning()) return;
  const { settings, faults } = readSettings(process.env, builtFor, process.cwd());
  if (!settings) {
    console.error(
      `The pages were built with the inquiry form, and this server cannot run it:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nSet what is missing, as docs/inquiries.md says, or build the site without it.`,
    );
    process.exit(1);
  }
  setRunning(startInquiries(settings, console));
  if (settings.way.kind === 'folder') {
    console.log(
      `The inquiry form is only tried out: its mails are written to ${settings.way.folder}, and reach nobody.`,
    );
  }
}
