import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { peakMemoryOf } from '#tests/peak-memory-of.ts';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { finishedFiles } from '../build/finished-files.ts';
import { holdPosts } from './hold-posts.ts';
import { type Failure, type Load, startLoad } from './start-load.ts';

const SECONDS = Number(process.env.FAULT_SECONDS ?? 60);
const CONNECTIONS = 200;
/** What takes longer hangs. */
const PATIENCE_MS = 60_000;
const MOST_MEGABYTES = 500;
const POSTS = 5;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const files = finishedFiles();

/** When the server was told to end, when it had ended, and when the first right answer came to what was asked since. */
type Outage = { goneAt: number; endedAt: number; backAt: number };

/** Requests that failed although the server was there all the time. */
const withoutReason = ({ failures }: Load, { goneAt, backAt }: Outage): Failure[] =>
  failures.filter(({ from, to }) => to < goneAt || from > backAt);

function tell(what: string, load: Load, { goneAt, endedAt, backAt }: Outage, megabytes: number[]): void {
  const { asked, right, wrong, failures, repeated } = load;
  const times = right.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(times.length * part)]?.toFixed(0);
  const failedFor = Math.max(...failures.map(({ to }) => to)) - Math.min(...failures.map(({ to }) => to));
  const cut = failures.filter(({ isCut }) => isCut).length;
  console.log(
    [
      `${what}, in the middle of ${SECONDS} s with ${CONNECTIONS} connections:`,
      `  ${asked} requests, ${right.length} right answers, ${wrong.length} wrong ones;`,
      `  ${failures.length} unanswered, over ${failedFor.toFixed(0)} ms, ${cut} of them in the middle of an answer; ${repeated} sent again on a new connection;`,
      `  ${(endedAt - goneAt).toFixed(0)} ms until it had ended, and ${(backAt - endedAt).toFixed(0)} ms from there to the first right answer;`,
      `  time of an answer ${share(0.5)} ms (median), ${share(0.99)} ms (99 of 100); most memory ${megabytes.join(' and ')} MB`,
    ].join('\n'),
  );
}

type End = (site: ServedSite) => Promise<void>;

/** Half of the time, an end and a new start at the same address, and the other half. */
async function interrupt(what: string, makeEnd: (site: ServedSite) => End | Promise<End>): Promise<Load> {
  const port = await portToComeBackTo();
  const first = await serveSite({ PORT: String(port) });
  ends.push(() => first.kill());
  const { load, stop } = startLoad({ port, files, connections: CONNECTIONS });
  ends.push(stop);

  // Where nothing was asked, nothing is proven: on a slow machine it takes longer until each file was sent.
  await sleep((SECONDS * 1000) / 2);
  await until('All files are sent once', () => load.right.length > files.size);
  const memoryBefore = peakMemoryOf(first.pid);
  const end = await makeEnd(first);
  const rightBefore = load.right.length;
  const goneAt = performance.now();
  await end(first);
  const endedAt = performance.now();
  const starting = serveSite({ PORT: String(port) });
  ends.push(async () => (await starting).kill());
  const outage = { goneAt, endedAt, backAt: await firstRightSince(endedAt, load) };
  await sleep((SECONDS * 1000) / 2);
  await until('All files are sent again', () => load.right.length - rightBefore > files.size);
  await stop();
  const next = await starting;
  const megabytes = [memoryBefore, peakMemoryOf(next.pid)];
  tell(what, load, outage, megabytes);

  // Nor where nothing failed.
  expect(load.failures).not.toEqual([]);
  expect(load.wrong).toEqual([]);
  expect(withoutReason(load, outage)).toEqual([]);
  expect(Math.max(...megabytes)).toBeLessThan(MOST_MEGABYTES);
  return load;
}

async function firstRightSince(since: number, { right }: Load): Promise<number> {
  let first: Load['right'][number] | undefined;
  await until('It was started again, and answers', () => {
    first = right.find(({ from }) => from > since);
    return first !== undefined;
  });
  return first?.to ?? Number.NaN;
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s.`);
    await sleep(5);
  }
}

test('killed and started again under load, the server fails only while it is away, and is then as before', async () => {
  await interrupt('Killed', () => (site) => site.kill());
});

test('told to stop under load, the server cuts nothing off, and is then as before', async () => {
  const { failures } = await interrupt('Told to stop', async ({ url }) => {
    const posts = await holdPosts(url, POSTS);
    return async (site) => {
      const stopped = site.stop();
      await untilRefused(site);
      expect(await posts.finish()).toEqual(Array(POSTS).fill(200));
      await stopped;
    };
  });
  expect(failures.filter(({ isCut }) => isCut)).toEqual([]);
});

/** A server that was told to stop listens no more as soon as it has heard of it. */
async function untilRefused({ url }: ServedSite): Promise<void> {
  await until('It was told to stop, and listens no more', async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const isRefused = await once(socket, 'connect').then(
      () => false,
      () => true,
    );
    socket.destroy();
    return isRefused;
  });
}
