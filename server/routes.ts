import type { IncomingMessage } from 'node:http';
import { ReadableStream } from 'node:stream/web';
import { type BuildNote, inquiryOriginOf } from '#lib/build-note/build-note.ts';
import { INQUIRIES_PATH, languageOf } from '#lib/inquiry/inquiry.ts';
import { knownPagesIn } from '#lib/known-pages.ts';
import { answerInquiry, toReceiveContext } from '#server/inquiries/receive/answer-inquiry.ts';
import type { Inquiries } from '#server/inquiries/start-inquiries.ts';
import type { ServedSite } from './http/answer-request.ts';
import { methodsOf } from './http/refusal-of.ts';
import type { Health } from './watch-health.ts';

const HEALTH = '/api/health/';

type RouteOptions = {
  note: Pick<BuildNote, 'origin' | 'form'>;
  /** The running form, or what drains the outbox of an earlier one; null where there is neither. */
  inquiries: Inquiries | null;
  /** The address of the visitor behind a request. */
  addressOf: (request: IncomingMessage) => string;
  readHealth: () => Promise<Health>;
};

/** The dynamic addresses of the site: the inquiry form and the health check. */
export function routesOf({ note, inquiries, addressOf, readHealth }: RouteOptions): ServedSite['routes'] {
  const context = toReceiveContext(note, inquiries);
  return new Map([
    [
      INQUIRIES_PATH,
      async (request: IncomingMessage) => {
        if (request.method === 'POST') {
          return answerInquiry(toWebRequest(request), addressOf(request), context);
        }
        if (request.method === 'OPTIONS') {
          return new Response(null, {
            status: 204,
            headers: { Allow: methodsOf(INQUIRIES_PATH).join(', ') },
          });
        }
        // Someone who opens this address, such as from the history after a failure, is sent to the form.
        const { path } = knownPagesIn(languageOf(`http://site.invalid/?${queryOf(request)}`)).contact;
        const location = inquiryOriginOf(note) ? new URL(path, note.origin).href : path;
        return new Response(null, { status: 303, headers: { Location: location } });
      },
    ],
    [HEALTH, async () => answerHealth(await readHealth())],
  ]);
}

/**
 * A request of Node's server as one of the web platform, whose body can be read once. Leaving the body half read keeps the connection open, so
 * that a response still gets through.
 */
function toWebRequest(request: IncomingMessage): Request {
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  // Of its address, the query alone is of use.
  return new Request(`http://site.invalid/?${queryOf(request)}`, {
    method: request.method,
    headers,
    body: ReadableStream.from(request.iterator({ destroyOnReturn: false })),
    // Required with a streamed body (WHATWG Fetch, "RequestDuplex").
    duplex: 'half',
  } as RequestInit);
}

const queryOf = ({ url = '' }: IncomingMessage) => url.split('?')[1] ?? '';

function answerHealth(health: Health): Response {
  return Response.json(health, { status: health.problem === null ? 200 : 503 });
}
