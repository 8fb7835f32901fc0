import type { IncomingMessage, ServerResponse } from 'node:http';
import { NO_STORE, SECURITY_HEADERS } from '#lib/http/headers.ts';
import { wellSpelled } from '#lib/http/well-spelled.ts';
import { describeError } from '#server/describe-error.ts';
import type { Pages } from './read-pages.ts';
import { refusalOf } from './refusal-of.ts';
import { sendFinished } from './send-finished.ts';

/** Everything that a server answers with. */
export type ServedSite = {
  pages: Pages;
  /** Where an old address, or another spelling of one of today, redirects to, by its decoded path and its query; null where it is neither. */
  redirectOf: (path: string, query: string) => string | null;
  /** The handlers of dynamic addresses, by decoded path. */
  routes: ReadonlyMap<string, (request: IncomingMessage) => Promise<Response>>;
};

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NO_STORE };

/** Answers any request: with a file of the build, a redirect, or the response of a route. Never rejects. */
export async function answerRequest(
  site: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  try {
    await answer(site, request, response);
  } catch (error) {
    // Uncaught, it would end the process. Its message may quote the visitor.
    console.error(describeError(error));
    if (response.headersSent) response.destroy();
    else response.writeHead(500, PLAIN).end('Something went wrong on our side. Please try again.\n');
  }
}

async function answer(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal) {
    response.writeHead(refusal.status, { ...PLAIN, ...refusal.headers });
    response.end(`${refusal.message}\n`);
    return;
  }
  const [, raw = '', query = ''] = /^([^?]*)(\?.*)?$/s.exec(request.url ?? '') ?? [];
  const path = decodeURIComponent(raw);
  const route = site.routes.get(path);
  if (route) return sendResponse(await route(request), request, response);

  const moved = site.redirectOf(path, query);
  if (moved) return redirect(moved, response);
  const page = site.pages.at.get(path);
  if (page) return sendFinished(page, 200, request, response);
  const spelled = wellSpelled(raw);
  if (spelled !== raw) return redirect(spelled + query, response);
  sendFinished(site.pages.notFound(path), 404, request, response);
}

function redirect(location: string, response: ServerResponse): void {
  response.writeHead(308, { Location: location, 'Content-Length': 0 }).end();
}

/** Sends what a route returned. */
async function sendResponse(
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
