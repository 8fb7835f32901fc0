import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { openSqliteOutbox } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { readOrMakeKeyFile } from '#server/inquiries/seal/key-file.ts';
import { unseal } from '#server/inquiries/seal/seal.ts';
import { sendRaw } from '#tests/servers/send-raw.ts';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { tagsOf } from '#tools/test-run/when.ts';
import { sentBody } from '../unit/server/inquiries/sent-form.ts';
import { generatedPosts, type Post, whyNotValid } from './generated-posts.ts';

/** How many posts. Until half of them the server compiles and fills what it keeps at hand. */
const BY_DAY = 3_000;
const BY_NIGHT = 12_000;
const AT_ONCE = 16;
const ANSWER_WITHIN_MS = 60_000;
/** What a running program may need more at one time than at another. */
const FLAT_MB = 64;

let site: ServedSite;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  // No one takes mails there, so that what was kept can be looked at.
  site = await serveSite({
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_RETRY_AFTER: '3600',
    // Otherwise memory is taken as long as there is some, and nothing can be told from it.
    NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=4',
  });
});
afterAll(async () => {
  agent.destroy();
  await site.stop();
});

type Answer = { status: number; location: string | undefined };

function post({ headers, body }: Post, visitor: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const from = `2001:db8:${visitor.toString(16)}::1`;
    const length = headers['transfer-encoding'] ? {} : { 'content-length': String(body.length) };
    const asked = request(
      `${site.url}/api/inquiries/`,
      {
        method: 'POST',
        agent,
        timeout: ANSWER_WITHIN_MS,
        headers: { ...headers, ...length, 'x-forwarded-for': from },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location }),
        );
        response.on('error', reject);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    asked.end(body);
  });
}

const megabytesOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

for (const count of [BY_DAY, BY_NIGHT])
  test(`${count} posts of every kind: no fault of the server, no hang, and nothing kept that is not valid`, {
    tags: tagsOf(count === BY_DAY),
  }, async () => {
    const before = (await keptIn(site)).length;
    const warmUp = count / 2;
    const posts = fc.sample(generatedPosts(site.url), count);
    const statuses = new Map<number, number>();
    let kept = 0;
    const locations = new Set<string>();
    let atFirst = 0;
    const failures: string[] = [];
    const waiting = posts.entries();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [at, each] of waiting) {
          if (at === warmUp) atFirst = megabytesOf(site.pid);
          try {
            const { status, location } = await post(each, at);
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            if (location !== undefined) locations.add(location);
            if (status === 200 || location === '/contact/sent/') kept += 1;
          } catch (error) {
            failures.push(`${error}: ${JSON.stringify(each.headers)}`);
          }
        }
      }),
    );
    const atLast = megabytesOf(site.pid);
    console.log(
      `${count} posts: ${[...statuses]
        .sort()
        .map(([status, count]) => `${status}: ${count}`)
        .join(
          ', ',
        )}; ${kept} kept; resident memory ${atFirst.toFixed(0)} MB after ${warmUp}, ${atLast.toFixed(0)} MB at the end`,
    );
    expect(failures).toEqual([]);
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    // Each kind of answer was met, so that the posts are as different as they should be.
    for (const status of [200, 303, 400, 403, 413, 415, 422])
      expect(statuses.get(status) ?? 0).toBeGreaterThan(10);
    for (const location of locations)
      expect(location).toMatch(/^(\/contact\/sent\/|\/contact\/not-sent\/#(-[a-z]+)+)$/);
    expect(atLast - atFirst).toBeLessThan(FLAT_MB);

    const inquiries = (await keptIn(site)).slice(before);
    expect(inquiries).toHaveLength(kept);
    expect(kept).toBeGreaterThan(count / 24);
    expect(inquiries.flatMap(whyNotValid)).toEqual([]);
  });

/** What the outbox of a site holds, in the order in which it came. */
async function keptIn({ dataDir }: ServedSite): Promise<Inquiry[]> {
  const keys = readOrMakeKeyFile(dataDir);
  const outbox = await openSqliteOutbox(dataDir);
  try {
    const inquiries = [];
    for (const { id } of await outbox.list()) {
      const sealed = await outbox.read(id);
      if (!sealed) throw new Error('An inquiry without content.');
      inquiries.push(unseal(keys, id, sealed) as Inquiry);
    }
    return inquiries;
  } finally {
    await outbox.close();
  }
}

const HEAD =
  'POST /api/inquiries/ HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n';

test.each([
  ['a length below zero', `${HEAD}Content-Length: -1\r\n\r\n`],
  ['a length that is no number', `${HEAD}Content-Length: many\r\n\r\n`],
  ['a chunk that is not one', `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\nname=A\r\n0\r\n\r\n`],
  ['an enormous length', `${HEAD}Content-Length: 99999999999\r\n\r\nname=A`],
  ['a header of 20 KB', `${HEAD}X-Long: ${'a'.repeat(20_000)}\r\nContent-Length: 0\r\n\r\n`],
  ['a header with a line of its own', `${HEAD}X-A: b\rBcc: c\r\nContent-Length: 0\r\n\r\n`],
])('%s: refused at once', async (_, text) => {
  const { status, ended } = await sendRaw(site.url, text);
  expect([400, 413, 431]).toContain(status);
  expect(ended).toBe(true);
});

test('a post that stops in the middle holds no one up', async () => {
  // The server waits for the rest of it, and gives it up after twenty seconds: the other post is answered before.
  let isGivenUp = false;
  const half = connect(Number(new URL(site.url).port), '127.0.0.1').on('data', () => {
    isGivenUp = true;
  });
  half.write(`${HEAD}Content-Length: 500\r\n\r\nname=Ana`);
  const { status } = await post(
    {
      headers: {
        origin: site.url,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: new TextEncoder().encode(sentBody({ name: 'Another' })),
    },
    20_000,
  );
  expect({ status, isGivenUp }).toEqual({ status: 200, isGivenUp: false });
  half.destroy();
});
