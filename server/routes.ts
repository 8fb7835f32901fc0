import type { IncomingMessage } from 'node:http';
import { type BuildNote, inquiryOriginOf } from '#lib/builds/build-note.ts';
import { CONTACT } from '#lib/known-pages.ts';
import { methodsOf } from '#server/http/methods-of.ts';
import { ageOf } from '#server/inquiries/age-of.ts';
import { answerInquiry } from '#server/inquiries/receive/answer-inquiry.ts';
import { startRateLimit } from '#server/inquiries/receive/rate-limit.ts';
import type { Inquiries } from '#server/inquiries/start-inquiries.ts';
import type { Site } from './http/answer-request.ts';
import { toWebRequest } from './http/to-web-request.ts';

const INQUIRIES = '/api/inquiries/';
const HEALTH = '/api/health/';

type Asked = {
  note: Pick<BuildNote, 'id' | 'origin' | 'form'>;
  /** The form at work, or what is left of one; null where there is none. */
  inquiries: Inquiries | null;
  addressOf: (request: IncomingMessage) => string;
};

/** What is answered anew each time: the inquiry form, and how the site does. */
export function routesOf({ note, inquiries, addressOf }: Asked): Site['routes'] {
  const pagesLieElsewhere = inquiryOriginOf(note) !== null;
  const reception = {
    accept: (note.form !== null && inquiries?.accept) || null,
    visitors: inquiries?.visitors ?? startRateLimit(() => {}),
    origin: note.origin,
    pagesLieElsewhere,
    tellTrial: inquiries?.tellTrial ?? null,
  };
  return new Map([
    [
      INQUIRIES,
      async (request: IncomingMessage) => {
        if (request.method === 'POST') {
          return answerInquiry(toWebRequest(request), addressOf(request), reception);
        }
        if (request.method === 'OPTIONS') {
          return new Response(null, { status: 204, headers: { Allow: methodsOf(INQUIRIES).join(', ') } });
        }
        // Whoever opens this address, as from the history after a failure, is led to the form.
        const location = pagesLieElsewhere ? new URL(CONTACT.path, note.origin).href : CONTACT.path;
        return new Response(null, { status: 303, headers: { Location: location } });
      },
    ],
    [HEALTH, () => tellHealth(note, inquiries)],
  ]);
}

/** How many inquiries wait, and for how many seconds the oldest does; and which build this is. 503 where the outbox cannot be asked. */
async function tellHealth({ id, form }: Asked['note'], inquiries: Inquiries | null): Promise<Response> {
  try {
    if (!inquiries && form !== null) throw new Error('Nothing receives what the form sends.');
    const { pending, oldestAt } = inquiries ? await inquiries.backlog() : { pending: 0, oldestAt: null };
    const oldestSeconds = oldestAt === null ? null : Math.round(ageOf(oldestAt, Date.now()) / 1000);
    return Response.json({ pending, oldestSeconds, build: id });
  } catch {
    return Response.json({ pending: null, oldestSeconds: null, build: id }, { status: 503 });
  }
}
