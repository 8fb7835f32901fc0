import { type BuildNote, inquiryOriginOf } from '#lib/build-note/build-note.ts';
import { isLoopbackHost } from '#lib/http/is-loopback-host.ts';
import { isSameOrigin } from '#lib/http/is-same-origin.ts';
import { type Inquiry, languageOf, parseInquiry, TOKEN } from '#lib/inquiry/inquiry.ts';
import { knownPagesIn } from '#lib/known-pages.ts';
import { answersIn } from '#lib/words/answers.ts';
import type { Inquiries } from '../start-inquiries.ts';
import { type RateLimit, startRateLimit } from './rate-limit.ts';
import { readForm } from './read-form.ts';
import type { RefusedOrigins } from './refused-origins.ts';

/** What decides the answer to a post, besides the post itself. */
export type ReceiveContext = {
  /** Resolves once the inquiry is on the disk; null where no outbox is running. */
  accept: ((inquiry: Inquiry) => Promise<void>) | null;
  rateLimit: RateLimit;
  /** The public origin of the pages, such as `https://example.org`. */
  origin: string;
  /** Whether the pages are served by another server than this one. */
  isCrossOrigin: boolean;
  /** Of a trial, which accepts posts from this machine only: logs a post from elsewhere. */
  logTrialPost: (() => void) | null;
  logRefusedOrigin: RefusedOrigins | null;
};

/** The context of a build whose form is run by `inquiries`. Without either of them, every post is answered that it was not sent. */
export function toReceiveContext(
  { origin, form }: Pick<BuildNote, 'origin' | 'form'>,
  inquiries: Inquiries | null,
): ReceiveContext {
  return {
    accept: (form !== null && inquiries?.accept) || null,
    rateLimit: inquiries?.rateLimit ?? startRateLimit(() => {}),
    origin,
    isCrossOrigin: inquiryOriginOf({ form }) !== null,
    logTrialPost: inquiries?.logTrialPost ?? null,
    logRefusedOrigin: inquiries?.logRefusedOrigin ?? null,
  };
}

type Status = 400 | 403 | 408 | 413 | 415 | 429 | 503;

/** What people without scripts can run into has a page of its own, and in it a section with this anchor. */
const ANCHORS: Partial<Record<Status, string>> = {
  408: 'failed',
  413: 'message',
  429: 'busy',
  503: 'failed',
};

/**
 * Answers a posted form, with 200 or 303 only once the inquiry is on the disk. A browser is redirected to a page that repeats nothing of the
 * inquiry (303; RFC 9110, 15.4.4); our script, which asks for JSON, gets the same as data. `address` is the visitor's, for the rate limit.
 * Never rejects.
 */
export async function answerInquiry(
  request: Request,
  address: string,
  context: ReceiveContext,
): Promise<Response> {
  const response = await answer(request, address, context);
  // Lets our script on the pages read the response, and no other site's (WHATWG Fetch, "CORS check").
  if (context.isCrossOrigin) {
    response.headers.set('Access-Control-Allow-Origin', context.origin);
    response.headers.append('Vary', 'Origin');
  }
  return response;
}

async function answer(request: Request, address: string, context: ReceiveContext): Promise<Response> {
  const { accept, rateLimit, origin, isCrossOrigin, logTrialPost, logRefusedOrigin } = context;
  const lang = languageOf(request.url);
  const said = answersIn(lang);
  const { contactSent, contactNotSent } = knownPagesIn(lang);
  const wants = (type: string) => request.headers.get('accept')?.includes(type) ?? false;
  const wantsJson = wants('application/json');
  const redirectTo = (path: string) => toRedirect(isCrossOrigin ? new URL(path, origin).href : path);
  const refuse = (status: Status) => {
    // More than any form of ours can have comes from a program, unless a browser asks for a page: someone has pasted too much.
    const anchor = status === 413 && !wants('text/html') ? undefined : ANCHORS[status];
    if (wantsJson) return toJson(status, { message: said.status[status] });
    return anchor ? redirectTo(`${contactNotSent.path}#-${anchor}`) : toText(status, said.status[status]);
  };

  if (!isSameOrigin(request.headers, origin, isCrossOrigin)) {
    if (mayBeHonest(request.headers, isCrossOrigin))
      logRefusedOrigin?.(request.headers.get('origin'), origin);
    return refuse(403);
  }
  if (!accept) return refuse(503);
  if (logTrialPost && !isFromThisMachine(request.headers)) {
    logTrialPost();
    return refuse(503);
  }
  if (!rateLimit.allowPost(address)) return refuse(429);
  const form = await readForm(request);
  if (typeof form === 'number') return refuse(form);
  const { inquiry, faults } = parseInquiry(form, lang);
  if (faults) {
    const fields = faults.map(({ field }) => `-${field}`).join('');
    return wantsJson ? toJson(422, { faults }) : redirectTo(`${contactNotSent.path}#${fields}`);
  }
  try {
    await rateLimit.dedupe({ address, token: form.get(TOKEN) }, inquiry, () => accept(inquiry));
  } catch {
    return refuse(503);
  }
  return wantsJson ? toJson(200, { sent: true }) : redirectTo(contactSent.path);
}

// A page of another site is refused as it has to be, unless ours may be at another address than this server. A post that names no page at all is
// of a reader only where a proxy took the headers of the browser away, which is told by what a browser always sends besides.
function mayBeHonest(headers: Headers, isCrossOrigin: boolean): boolean {
  if (!URL.canParse(headers.get('origin') ?? ''))
    return headers.has('accept-language') && headers.has('user-agent');
  return isCrossOrigin || headers.get('sec-fetch-site') !== 'cross-site';
}

// Many proxies replace the Host with an address of this machine. They leave the Origin.
function isFromThisMachine(headers: Headers): boolean {
  const origin = headers.get('origin') ?? '';
  return isLoopbackHost(headers.get('host')) && URL.canParse(origin) && isLoopbackHost(new URL(origin).host);
}

function toRedirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

function toJson(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: headersOf(status) });
}

function toText(status: Status, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { ...headersOf(status), 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

function headersOf(status: number): Record<string, string> {
  return status === 429 ? { 'Retry-After': '3600' } : {};
}
