import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw } from '#tests/servers/send-raw.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { addressesOfBuild } from './addresses.ts';
import { bodiesOf, faultsIn } from './answer-faults.ts';
import { generatedRequests } from './generated-requests.ts';

const REQUESTS = 3_000;

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site?.stop());

test(`${REQUESTS} requests as an attacker writes them: no fault of the server, no way out of the build, no hang`, async () => {
  const known = await bodiesOf(site.url);
  const saidAtFirst = site.said();
  const statuses = new Map<number | null, number>();
  const start = performance.now();
  // Where it fails, it says the seed, and the shortest request that fails.
  await fc.assert(
    fc.asyncProperty(generatedRequests(addressesOfBuild()), async (request) => {
      const answer = await sendRaw(site.url, request);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect(faultsIn(answer, known)).toEqual([]);
    }),
    { numRuns: REQUESTS },
  );
  const counts = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
  console.log(
    `${REQUESTS} requests in ${((performance.now() - start) / 1000).toFixed(1)} s; ${counts.join(', ')}`,
  );
  // Otherwise most of them would be refused before anything of interest is reached.
  expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 50);
  expect(statuses.get(404)).toBeGreaterThan(REQUESTS / 20);
  expect(site.said()).toBe(saidAtFirst);
});
