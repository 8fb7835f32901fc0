import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTACT } from '#lib/known-pages.ts';
import { freePort } from '#tools/servers/free-port.ts';

/** What every engine asks in place of the site: it is told what was asked, and can refuse. */
export type Front = {
  url: string;
  /** The same site under another name, where its font never comes. Of one that came once, a browser keeps a copy whatever it is told. */
  withoutFont: string;
  /** Another site, to be left for. */
  elsewhere: string;
  /** One that refuses every connection, as where there is no network. */
  unreachable: string;
  /** The requests to the site and to the other one, as `GET /path/`; those of the other one with their Referer, if any. */
  asked: string[];
  /** What broke the Content Security Policy, as browsers report it. */
  violations: string[];
  /** Refuses what is asked for from now on, where its path fits. */
  refuse: (path: RegExp | null) => void;
  stop: () => Promise<void>;
};

const REPORT = '/violated/';

/** Stands before the site at an address. */
export async function startFront(site: string): Promise<Front> {
  const asked: string[] = [];
  const violations: string[] = [];
  let refused: RegExp | null = null;
  // Each run of it is a visitor of its own, as a proxy on this machine tells it: together they send more than one visitor may.
  const [network = ''] = randomUUID().split('-', 1);
  const visitor = `2001:db8:${network.slice(0, 4)}:${network.slice(4)}::1`;

  const front = createServer(async (question, answer) => {
    const { method, url = '' } = question;
    if (url === REPORT) {
      violations.push((await question.toArray()).join(''));
      return void answer.writeHead(204).end();
    }
    asked.push(`${method} ${url}`);
    const lacksFont = question.headers.host?.startsWith('localhost') && url.endsWith('.woff2');
    if (lacksFont || refused?.test(url)) return void answer.destroy();
    const headers = { ...question.headers, 'x-forwarded-for': visitor };
    const passed = request(`${site}${url}`, { method, headers }, (told) => pass(told, answer, url));
    passed.on('error', () => answer.destroy());
    question.pipe(passed);
  });
  const other = createServer(({ url, headers }, answer) => {
    // Besides its page, a browser may ask for its icon, and says then for which page.
    if (url === '/') asked.push(`elsewhere ${headers.referer ?? ''}`.trim());
    answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Weather</title><p>Sun');
  });
  const [url, elsewhere] = [await listen(front), await listen(other)];
  return {
    url,
    withoutFont: url.replace('127.0.0.1', 'localhost'),
    elsewhere: `${elsewhere}/`,
    unreachable: `http://127.0.0.1:${await freePort()}/`,
    asked,
    violations,
    refuse: (path) => {
      refused = path;
    },
    stop: async () => {
      for (const server of [front, other]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** Passes an answer on. Scripts are kept by no browser, so that each is asked for, and may be refused. The form may be
 * kept whole for "back", which is worse for what was typed in it: not every browser does so where it is told to store nothing. */
function pass(told: IncomingMessage, answer: ServerResponse, url: string): void {
  const policy = told.headers['content-security-policy'];
  answer.writeHead(told.statusCode as number, {
    ...told.headers,
    ...(policy && { 'content-security-policy': `${policy}; report-uri ${REPORT}` }),
    ...(/\.js\b/.test(url) && { 'cache-control': 'no-store' }),
    ...(url === CONTACT.path && { 'cache-control': 'no-cache' }),
  });
  told.pipe(answer);
}

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
