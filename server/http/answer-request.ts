import type { IncomingMessage, ServerResponse } from 'node:http';
import { NO_STORE, SECURITY_HEADERS } from '#lib/http/headers.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';
import { refusalOf } from '#server/http/refusal-of.ts';
import { describeError } from '#server/inquiries/describe-error.ts';
import type { Pages } from './read-pages.ts';
import { sendFinished } from './send-finished.ts';

/** What a server answers with. */
export type Site = {
  pages: Pages;
  /** Where an old address leads, by its decoded path and its query; null where it is none. */
  oldAddressOf: (path: string, query: string) => string | null;
  /** What is answered anew each time, by its address. */
  routes: ReadonlyMap<string, (request: IncomingMessage) => Promise<Response>>;
};

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NO_STORE };

/** Answers a request, whatever it is: with a file of the build, the way to another address, or what a route says. Never rejects. */
export async function answerRequest(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  try {
    await answer(site, request, response);
  } catch (error) {
    // Unheard, it would end the process. Its message could hold what somebody sent.
    console.error(describeError(error));
    if (response.headersSent) response.destroy();
    else response.writeHead(500, PLAIN).end('Something went wrong here. Please try again.\n');
  }
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal) {
    response.writeHead(refusal.status, { ...PLAIN, ...refusal.headers });
    response.end(`${refusal.words}\n`);
    return;
  }
  const [, raw = '', query = ''] = /^([^?]*)(\?.*)?$/s.exec(request.url ?? '') ?? [];
  const path = decodeURIComponent(raw);
  const route = site.routes.get(path);
  if (route) return sendAnswer(await route(request), request, response);

  const moved = site.oldAddressOf(path, query);
  if (moved) return leadTo(moved + query, response);
  const page = site.pages.at.get(path);
  if (page) return sendFinished(page, 200, request, response);
  const spelled = wellSpelled(raw);
  if (spelled !== raw) return leadTo(spelled + query, response);
  sendFinished(site.pages.notFound(path), 404, request, response);
}

function leadTo(location: string, response: ServerResponse): void {
  response.writeHead(308, { Location: location, 'Content-Length': 0 }).end();
}

/** Sends the answer of a route. */
async function sendAnswer(
  answered: Response,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('Cache-Control', NO_STORE);
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  const body = Buffer.from(await answered.arrayBuffer());
  if (answered.status !== 204) response.setHeader('Content-Length', body.length);
  response.writeHead(answered.status);
  response.end(request.method === 'HEAD' ? undefined : body);
}
