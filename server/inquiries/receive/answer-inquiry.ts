import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { type Inquiry, parseInquiry } from '#lib/inquiry/inquiry.ts';
import { CONTACT_NOT_SENT, CONTACT_SENT } from '#lib/known-pages.ts';
import { isSameOrigin } from './is-same-origin.ts';
import type { RateLimit } from './rate-limit.ts';
import { readForm } from './read-form.ts';

/** What a post is answered with. */
export type Reception = {
  /** Resolves once the inquiry is kept for good; null where no outbox runs. */
  accept: ((inquiry: Inquiry) => Promise<void>) | null;
  visitors: RateLimit;
  /** The public address of the site, such as `https://example.org`. */
  origin: string;
  /** Whether the pages of the site lie on another server than this one, under that address. */
  pagesLieElsewhere: boolean;
  /** Where the site is only tried out, so that a post from anywhere else would reach nobody: tells the log of such a post. */
  tellTrial: (() => void) | null;
};

type Status = 400 | 403 | 408 | 413 | 415 | 429 | 503;

const MESSAGES: Record<Status, string> = {
  400: 'What was sent could not be read, so nothing was kept. Go back, load the contact page again, and send the form once more.',
  403: 'This was not sent from the form on our contact page, so nothing was kept. Open the contact page, and send it from there.',
  408: 'Your message took too long to arrive, so nothing was kept. Your words are still in the form: please send it again.',
  413: 'This is more than the form can take, so nothing was kept. Please shorten the message, and send it again.',
  415: 'Only the form on our contact page is read here, so nothing was kept. Open the contact page, and send it from there.',
  429: 'There were many messages from your network within an hour, so this one was not kept. Please try again in an hour.',
  503: 'We could not keep your message just now, so it was not sent. Your words are still in the form: please try again in a few minutes.',
};

/** What people can meet who fill in the form without scripts: a page tells them, at this place in it. */
const PLACES: Partial<Record<Status, string>> = { 408: 'failed', 429: 'busy', 503: 'failed' };

/**
 * Answers a posted form. 200 or 303 only once the inquiry is kept. A browser is sent on to a page, which says nothing of what was
 * written (303; RFC 9110, 15.4.4); our script, which asks for JSON, is told the same in data. Never rejects, whatever was sent;
 * `address` is the visitor's, for the limit.
 */
export async function answerInquiry(
  request: Request,
  address: string,
  reception: Reception,
): Promise<Response> {
  const response = await answer(request, address, reception);
  // So that our script can read it on the site, and nobody else's script (WHATWG Fetch, "CORS check").
  if (reception.pagesLieElsewhere) {
    response.headers.set('Access-Control-Allow-Origin', reception.origin);
    response.headers.append('Vary', 'Origin');
  }
  return response;
}

async function answer(request: Request, address: string, reception: Reception): Promise<Response> {
  const wantsJson = request.headers.get('accept')?.includes('application/json') ?? false;
  const refuse = (status: Status) => {
    const place = PLACES[status];
    if (wantsJson) return toJson(status, { message: MESSAGES[status] });
    return place ? leadTo(`${CONTACT_NOT_SENT.path}#-${place}`) : toWords(status);
  };

  const { accept, visitors, origin, tellTrial } = reception;
  const leadTo = (path: string) => toPage(reception.pagesLieElsewhere ? new URL(path, origin).href : path);
  if (!isSameOrigin(request.headers, origin, reception.pagesLieElsewhere)) return refuse(403);
  if (!accept) return refuse(503);
  if (tellTrial && !isFromThisMachine(request.headers)) {
    tellTrial();
    return refuse(503);
  }
  if (!visitors.mayPost(address)) return refuse(429);
  const sent = await readForm(request);
  if (typeof sent === 'number') return refuse(sent);
  const { inquiry, faults } = parseInquiry(sent);
  if (faults) {
    const fields = faults.map(({ field }) => `-${field}`).join('');
    return wantsJson ? toJson(422, { faults }) : leadTo(`${CONTACT_NOT_SENT.path}#${fields}`);
  }
  try {
    await visitors.once(address, inquiry, () => accept(inquiry));
  } catch {
    return refuse(503);
  }
  return wantsJson ? toJson(200, { sent: true }) : leadTo(CONTACT_SENT.path);
}

// Many proxies put an address of this machine in the place of the host that was asked. They leave the origin.
function isFromThisMachine(headers: Headers): boolean {
  const origin = headers.get('origin') ?? '';
  return isLoopbackHost(headers.get('host')) && URL.canParse(origin) && isLoopbackHost(new URL(origin).host);
}

function toPage(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

function toJson(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: headersOf(status) });
}

function toWords(status: Status): Response {
  return new Response(`${MESSAGES[status]}\n`, {
    status,
    headers: { ...headersOf(status), 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

function headersOf(status: number): Record<string, string> {
  return status === 429 ? { 'Retry-After': '3600' } : {};
}
