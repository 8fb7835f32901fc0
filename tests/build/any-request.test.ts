import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendRaw } from '#tests/servers/send-raw.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { tagsOf } from '#tools/test-run/when.ts';
import { addressesOfBuild } from './addresses.ts';
import { bodiesOf, faultsIn } from './answer-faults.ts';
import { generatedRequests, ODD_PIECES } from './generated-requests.ts';

const HOST = 'Host: 127.0.0.1\r\nConnection: close\r\n';

let site: ServedSite;
let known: ReadonlySet<string>;
/** What the server said when it started. A request must not write into its log. */
let saidAtFirst: string;
beforeAll(async () => {
  site = await serveSite();
  known = await bodiesOf(site.url);
  saidAtFirst = site.said();
});
afterAll(() => site?.stop());

const get = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`;
const formWith = (headers: string, body = '') =>
  `POST /api/inquiries/ HTTP/1.1\r\n${HOST}${headers}\r\n${body}`;

/** The status of an answer, and what is wrong with it whatever was asked. */
async function answerTo(request: string): Promise<{ status: number | null; faults: string[] }> {
  const answer = await sendRaw(site.url, request);
  return { status: answer.status, faults: faultsIn(answer, known) };
}

const expectNoFaultIn = async (requests: number) => {
  const statuses = new Map<number | null, number>();
  const start = performance.now();
  // Where it fails, it says the seed, and the shortest request that fails.
  await fc.assert(
    fc.asyncProperty(generatedRequests(addressesOfBuild()), async (request) => {
      const { status, faults } = await answerTo(request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(faults).toEqual([]);
    }),
    { numRuns: requests },
  );
  const counts = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  console.log(
    `${requests} requests in ${((performance.now() - start) / 1000).toFixed(1)} s; ${counts.join(', ')}`,
  );
  // Otherwise most of them would be refused before anything of interest is reached.
  expect(statuses.get(200)).toBeGreaterThan(requests / 50);
  expect(statuses.get(404)).toBeGreaterThan(requests / 20);
};
for (const requests of [500, 3_000])
  test(
    `${requests} requests as an attacker writes them: no fault of the server, no way out of the build, no hang`,
    {
      tags: tagsOf(requests === 500),
    },
    () => expectNoFaultIn(requests),
  );

// What they are made of, each by itself, which chance may pass by.
test.each(['/', '/../', '/_next/static/', '/pagefind/..%2f', '/js/..%5c', '//', '/\\'])(
  'nothing that lies behind "%s" is given which is no part of the site',
  async (before) => {
    for (const piece of ODD_PIECES) {
      expect([piece, ...(await answerTo(get(before + piece))).faults]).toEqual([piece]);
    }
  },
);

// From here on, what none of them is: they have no body, and their lines end as they should.
describe('where one request ends and the next begins is never in doubt', () => {
  test.each([
    ['two lengths', formWith('Content-Length: 5\r\nContent-Length: 6\r\n', 'name=A')],
    ['a length and chunks', formWith('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n')],
    ['a coding that no one knows', formWith('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n')],
    [
      'chunks that are not the last coding',
      formWith('Transfer-Encoding: chunked, identity\r\n', '0\r\n\r\n'),
    ],
    ['a space before the colon', formWith('Transfer-Encoding : chunked\r\n', '0\r\n\r\n')],
    ['a header that goes on in the next line', get('/', 'X-A: b\r\n c\r\n')],
    ['a header with a bare end of line', get('/', 'X-A: b\rX-B: c\r\n')],
    ['lines that end without a return', 'GET / HTTP/1.1\nHost: 127.0.0.1\n\n'],
    ['a target with an end of line', get('/a\rb')],
    ['a greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s is a bad request, and the line is closed', async (_, request) => {
    expect(await answerTo(request)).toEqual({ status: 400, faults: [] });
  });

  test('a body that no one reads is not taken for a request', async () => {
    const answer = await sendRaw(
      site.url,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 21\r\n\r\nGET /x/ HTTP/1.1\r\n\r\n\r\n`,
    );
    expect([answer.status, answer.body.includes('HTTP/1.1')]).toEqual([200, false]);
  });
});

test.each([
  ['an address of a megabyte', 431, get(`/${'a'.repeat(1 << 20)}`)],
  ['two thousand headers', 431, get('/', 'a: b\r\n'.repeat(2_000))],
  ['a query of 12 KB', 200, get(`/?${'a'.repeat(12_000)}`)],
  ['seven thousand steps', 404, get(`/${'a/'.repeat(7_000)}`)],
  ['15 KB of escapes', 404, get(`/${'%61'.repeat(5_000)}/`)],
])('%s: %i', async (_, status, request) => {
  expect(await answerTo(request)).toEqual({ status, faults: [] });
});

// So many that they come to no end if each costs what it costs Next alone, a second or two.
test('a long query costs no more than none', { timeout: 240_000 }, async () => {
  for (let count = 0; count < 500; count++) {
    const { status } = await sendRaw(site.url, get(`/?${'a=b&'.repeat(3_000)}`));
    expect(status).toBe(200);
  }
});

test('no request wrote anything into the log', () => {
  expect(site.said()).toBe(saidAtFirst);
});
