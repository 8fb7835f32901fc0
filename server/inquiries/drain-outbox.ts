import { existsSync } from 'node:fs';
import type { InquirySettings } from '#lib/settings/inquiry-settings.ts';
import type { OutboxSettings } from '#lib/settings/outbox-settings.ts';
import { describeError } from '../describe-error.ts';
import type { Log } from './deliver/delivery-worker.ts';
import { openOutbox } from './outbox/open-outbox.ts';
import { outboxFileIn } from './outbox/sqlite-outbox.ts';
import { startRateLimit } from './receive/rate-limit.ts';
import { type Inquiries, startInquiries } from './start-inquiries.ts';

/**
 * Delivers what is left in the outbox of a form that the pages no longer have. Without its settings nothing is delivered, and the log and the
 * health check report what waits. Null where there is no outbox.
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
      const backlog = pending === 1 ? '1 inquiry is waiting' : `${pending} inquiries are waiting`;
      log.error(
        `ALERT: ${backlog}, and nothing delivers them: the site was built without the form, and its settings are missing. Set them as docs/inquiries.md describes, and restart the server.`,
      );
    })
    .catch((error) =>
      log.error(`The outbox of an earlier build could not be opened. ${describeError(error)}`),
    );
  return {
    accept: () => Promise.reject(new Error('The form is not offered.')),
    requireAccepting: () => Promise.reject(new Error('The form is not offered.')),
    backlog: async () => (await opening).backlog(),
    rateLimit: startRateLimit((line) => log.warn(line)),
    logTrialPost: null,
    logRefusedOrigin: null,
    stop: async () => (await opening.catch(() => null))?.close(),
  };
}
