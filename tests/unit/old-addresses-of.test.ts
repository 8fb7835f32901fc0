import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toRedirectsFile } from '#build/hosts/write-export.ts';
import { findRedirectIn } from '#lib/http/find-redirect.ts';
import { APPLE_ICON, ICONS } from '#lib/icons/icons.ts';
import { NOT_FOUND_PAGES } from '#lib/not-found.ts';
import { oldAddressesOf } from '#lib/old-addresses-of.ts';
import { OWN_FILES } from '#lib/own-addresses.ts';
import { answerRequest } from '#server/http/answer-request.ts';
import { type Listening, listen } from '#server/http/listen.ts';
import type { Finished } from '#server/http/read-pages.ts';
import { redirectOnCloudflare, redirectOnNetlify } from '#tests/servers/redirects-on-hosts.ts';
import { BY_PROGRAM, BY_QUERY, CASES, siteWithOldAddresses } from './old-address-cases.ts';

const site = siteWithOldAddresses();
const oldAddresses = oldAddressesOf(site);
const ADDRESSES = [
  ...site.pages.map(({ path }) => path),
  ...OWN_FILES.filter((address) => !NOT_FOUND_PAGES.includes(address)),
  ...[...ICONS, APPLE_ICON].map(({ path }) => path),
  '/images/home/room.jpg',
];

test('whatever the list of the cases says, the checks have nothing against it', () => {
  // A letter and an accent in two parts are told in whatever file they stand, and may come with a request all the same.
  expect(site.issues.filter(({ rule }) => rule !== 'odd-character')).toEqual([]);
});

/** Where a request is led, and null where it is answered as it is. */
type Asked = (path: string) => Promise<string | null> | string | null;

function holdToCases(name: string, cases: typeof CASES, asked: () => Asked) {
  describe(name, () => {
    test.each(cases)('%s leads to %s', async (path, to) => {
      expect(await asked()(path)).toBe(to);
    });

    test('whoever is led somewhere arrives there', async () => {
      for (const [path] of cases) {
        const to = await asked()(path);
        if (to === null) continue;
        expect(await asked()(to), path).toBeNull();
        expect(ADDRESSES).toContain(to.split('?')[0]);
      }
    });
  });
}

let server: Listening;
beforeAll(async () => {
  const file: Finished = {
    headers: { 'Content-Type': 'text/plain' },
    bytes: Buffer.from('x'),
    compressed: {},
  };
  const pages = { at: new Map(ADDRESSES.map((address) => [address, file])), notFound: () => file };
  const redirectOf = findRedirectIn({ oldAddresses, addresses: pages.at.keys() });
  const served = { pages, redirectOf, routes: new Map() };
  server = await listen('127.0.0.1', 0, (asked, response) => void answerRequest(served, asked, response));
});
afterAll(() => server.close());

async function askServer(path: string): Promise<string | null> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path, agent: false }, resolve).on('error', reject).end();
  });
  response.resume();
  expect([200, 308, 404]).toContain(response.statusCode);
  return response.headers.location ?? null;
}

holdToCases('the server', [...CASES, ...BY_QUERY, ...BY_PROGRAM], () => askServer);

// As `next dev` does for each request, with the site that `app/site.ts` keeps.
const kept = globalThis as typeof globalThis & { readSite?: unknown };
kept.readSite = () => site;
const { proxy } = await import('../../proxy.dev.ts');

function askDevelopment(path: string): string | null {
  const origin = 'http://localhost:3000';
  const answer = proxy(new Request(origin + path, { headers: { host: 'localhost:3000' } }));
  return answer?.headers.get('location')?.replace(origin, '') ?? null;
}

holdToCases('next dev', [...CASES, ...BY_QUERY, ...BY_PROGRAM], () => askDevelopment);

const file = toRedirectsFile(oldAddresses);
const split = (path: string) => /^([^?]*)(.*)$/s.exec(path)?.slice(1) as [string, string];

holdToCases('Cloudflare Pages', CASES, () => (path) => redirectOnCloudflare(file, ...split(path)));

// It sends along what a line asked for.
const withNumber = BY_QUERY.map(
  ([path, to]) => [path, `${to?.split('?')[0]}?${path.split('?')[1]}`] as const,
);
holdToCases('Netlify', [...CASES, ...withNumber], () => (path) => redirectOnNetlify(file, ...split(path)));

test('no line of the file means more than one address', () => {
  for (const line of file.trimEnd().split('\n'))
    expect(line).toMatch(/^[^\s*:(]+(:\d[^\s*:(]*)*( (p|page_id)=\d+)? \S+ 301!?$/);
});

test('what is only expected gives way to a page and to an entry of the list', () => {
  const nodes = new Map([...site.graph.nodes, ['/feed/', site.graph.nodes.get('/top/') as never]]);
  const redirects = [{ from: '/RSS', to: '/top/' }];
  const facts = { ...site.facts, redirects, oldAddresses: [{ from: '/rss/', to: '/top/' }] };
  const found = oldAddressesOf({ facts, graph: { ...site.graph, nodes } });
  expect(found.filter(({ from }) => /^\/(feed|rss)\/$/i.test(from))).toEqual([
    { from: '/rss/', to: '/top/' },
    { from: '/RSS/', to: '/top/' },
  ]);
});
