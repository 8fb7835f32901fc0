import { existsSync } from 'node:fs';
import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';
import { openOutbox } from './outbox/open-outbox.ts';
import { outboxFileIn } from './outbox/sqlite-outbox.ts';
import { startRateLimit } from './receive/rate-limit.ts';
import { type Inquiries, startInquiries } from './start-inquiries.ts';

/**
 * Looks after what a form acknowledged that the pages do not offer any more: with its settings it is delivered as before; without them
 * it waits, the log says so, and so does the health of the site. Null where there is no outbox.
 */
export function drainOutbox(
  { dataDir, databaseUrl }: OutboxSettings,
  settings: InquirySettings | null,
  log: Log,
): Inquiries | null {
  if (databaseUrl === null && !existsSync(outboxFileIn(dataDir))) return null;
  if (settings) return startInquiries(settings, log);

  const opening = openOutbox({ dataDir, databaseUrl });
  opening
    .then((outbox) => outbox.backlog())
    .then(({ pending }) => {
      if (pending === 0) return;
      log.error(
        `ALERT: ${pending === 1 ? '1 inquiry waits' : `${pending} inquiries wait`}, and nothing delivers them: the site was built without the form, and its settings are not here. Set them as docs/inquiries.md says, and start the server again.`,
      );
    })
    .catch((error) => log.error(`The outbox of an earlier build cannot be opened. ${describeError(error)}`));
  return {
    accept: () => Promise.reject(new Error('The form is not offered.')),
    backlog: async () => (await opening).backlog(),
    visitors: startRateLimit((line) => log.warn(line)),
    tellTrial: null,
    stop: async () => (await opening.catch(() => null))?.close(),
  };
}
