import { getRunning, setRunning } from '#lib/inquiries/running.ts';
import { startInquiries } from '#lib/inquiries/start-inquiries.ts';
import { watchLeftOver } from '#lib/inquiries/watch-left-over.ts';
import { readServerSettings } from '#lib/settings/server-settings.ts';
import { builtFor, inquiryOrigin, offersForm } from './inquiries.ts';

/**
 * Starts the form where the pages offer it, and delivers what is left of a form that they do not offer any more. Ends the process where
 * a setting is missing or wrong: a form that nobody receives is worse than a site that was not put up. Next would only write
 * down an error, and serve.
 */
export function startForm(): void {
  if (getRunning()) return;
  const form = offersForm ? (inquiryOrigin ?? 'here') : null;
  const { settings, faults } = readServerSettings(process.env, { origin: builtFor, form }, process.cwd());
  if (faults) refuse(faults);
  const { inquiries, outbox } = settings;
  if (!offersForm || !inquiries) {
    const leftOver = watchLeftOver(outbox, inquiries, console);
    if (leftOver) setRunning(leftOver);
    return;
  }
  try {
    setRunning(startInquiries(inquiries, console));
  } catch (error) {
    refuse([error instanceof Error ? error.message : String(error)]);
  }
  if (inquiries.isTrial) {
    const { way } = inquiries;
    const where = way.kind === 'folder' ? `, and its mails are written to ${way.folder}` : '';
    console.log(
      `The inquiry form is only tried out: the site was built for ${builtFor}. It takes inquiries from this machine alone${where}.`,
    );
  }
}

function refuse(faults: readonly string[]): never {
  console.error(
    `${offersForm ? 'The pages were built with the inquiry form, and this server cannot run it' : 'This server cannot run'}:\n${faults.map((fault) => `- ${fault}`).join('\n')}\nSet what is missing, and mend what is wrong, as docs/inquiries.md says.`,
  );
  process.exit(1);
}
