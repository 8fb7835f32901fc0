// `npm run bench:inquiries`: how many inquiries one process of the current build accepts per second, each of them on disk (synchronous=FULL)
// before it is acknowledged, while the delivery worker sends them to a mail server on this machine; and its memory.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readCommand } from '#tools/command-line/read-command.ts';
import { serveSite } from '#tools/servers/serve-site.ts';
import { memoryOf } from './measure/measure-at-rest.ts';
import { BENCH_INQUIRIES } from './options.ts';
import { toMegabytes } from './report/to-figures.ts';

const SECONDS = 10;
const MOST = 20_000;
const AT_ONCE = 16;

readCommand(BENCH_INQUIRIES);

let delivered = 0;
const mail = new SMTPServer({
  authOptional: true,
  logger: false,
  onData(stream, _session, callback) {
    stream.resume().on('end', () => {
      delivered += 1;
      callback();
    });
  },
});
mail.on('error', () => {});
mail.listen(0, '127.0.0.1');
await once(mail.server, 'listening');
const { port } = mail.server.address() as AddressInfo;
const site = await serveSite({ SMTP_URL: `smtp://127.0.0.1:${port}`, INQUIRY_PER_HOUR: '1000000' });

const megabytes = () => toMegabytes(memoryOf(site.pid));

const times: number[] = [];
let failed = 0;
let count = 0;

async function post(): Promise<void> {
  const number = count++;
  const started = performance.now();
  const response = await fetch(`${site.url}/api/inquiries/`, {
    method: 'POST',
    headers: {
      Origin: site.url,
      Accept: 'application/json',
      'X-Forwarded-For': `2001:db8:${number.toString(16)}::1`,
    },
    body: new URLSearchParams({
      name: `Visitor ${number}`,
      way: 'text',
      reach: '(305) 555-0142',
      message: 'Please tell me how to get an appointment.',
      confirm: 'yes',
    }),
  });
  await response.text();
  if (response.status === 200) times.push(performance.now() - started);
  else failed += 1;
}

try {
  await post();
  times.length = 0;
  const idle = megabytes();
  console.log(`Posting for ${SECONDS} seconds, ${AT_ONCE} at once …`);
  const started = performance.now();
  const end = started + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < end && count < MOST) await post();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.floor(times.length * part)]?.toFixed(0);
  console.log(`accepted per second: ${(times.length / seconds).toFixed(0)}`);
  console.log(`time of one:         ${share(0.5)} ms (median), ${share(0.99)} ms (99th percentile)`);
  console.log(`not accepted:        ${failed}`);
  console.log(`delivered meanwhile: ${delivered}`);
  console.log(`resident memory:     ${idle} at first, ${megabytes()} at the end`);
} finally {
  await site.stop();
  await new Promise<void>((resolve) => mail.close(() => resolve()));
}
