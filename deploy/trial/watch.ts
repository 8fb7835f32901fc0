// Watches a site while something is done to it: node watch.ts NAME PAGE AUTHORITY-FILE WORDS. Ten times a second it opens a page and, from SIGUSR1 on,
// sends an inquiry that begins with the words and a number, each over a connection and from an address of its own. SIGTERM ends it: it waits for what is
// under way, and prints a line of JSON. A line "posting" says when the first inquiry is sent.
import { readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { setInterval } from 'node:timers';

const [name = '', page = '', authority = '', words = ''] = process.argv.slice(2);
const ca = readFileSync(authority);
const EVERY_MS = 100;

type Seen = { at: number; what: string };
const begun = performance.now();
const result = { pages: 0, failed: [] as Seen[], taken: [] as number[], refused: [] as Seen[], longest: 0 };
let isPosting = false;
let number = 0;
const underWay = new Set<Promise<void>>();

/** What answers: its status and where it leads to, or why nothing does. */
function ask(path: string, body?: string): Promise<string> {
  const headers: OutgoingHttpHeaders = { Host: name };
  if (body !== undefined) {
    headers.Origin = `https://${name}`;
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    headers['Content-Length'] = Buffer.byteLength(body);
  }
  // One visitor may post 30 times an hour. All addresses from 127.0.0.1 to 127.255.255.254 are this machine.
  const from = `127.1.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`;
  const method = body === undefined ? 'GET' : 'POST';
  const options = {
    method,
    headers,
    ca,
    servername: name,
    localAddress: from,
    agent: false,
    timeout: 15_000,
  };
  return new Promise((resolve) => {
    const asked = request(`https://127.0.0.1${path}`, options, (response) => {
      response.on('error', ({ message }) => resolve(message));
      response.on('end', () => resolve(`${response.statusCode} ${response.headers.location ?? ''}`.trim()));
      response.resume();
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer within 15 s')));
    asked.on('error', ({ message }) => resolve(message));
    asked.end(body);
  });
}

async function openPage(): Promise<void> {
  const at = performance.now();
  const said = await ask(page);
  result.longest = Math.max(result.longest, Math.round(performance.now() - at));
  result.pages += 1;
  if (said !== '200') result.failed.push({ at: Math.round(at - begun), what: said });
}

async function sendInquiry(): Promise<void> {
  number += 1;
  const own = number;
  const at = performance.now();
  const fields = { name: 'Trial', way: 'email', reach: 'trial@example.org', confirm: 'yes', website: '' };
  const empty = { voicemail: '', caller: '', inbox: '', hours: '', who: '' };
  const message = `${words} ${own}.`;
  const said = await ask('/api/inquiries/', new URLSearchParams({ ...fields, ...empty, message }).toString());
  result.longest = Math.max(result.longest, Math.round(performance.now() - at));
  if (said === '303 /contact/sent/') result.taken.push(own);
  else result.refused.push({ at: Math.round(at - begun), what: said });
}

function keep(work: Promise<void>): void {
  underWay.add(work);
  work.finally(() => underWay.delete(work));
}

const timer = setInterval(() => {
  keep(openPage());
  if (isPosting) keep(sendInquiry());
}, EVERY_MS);

process.on('SIGUSR1', () => {
  isPosting = true;
  console.log('posting');
});
process.on('SIGTERM', async () => {
  clearInterval(timer);
  await Promise.all(underWay);
  console.log(JSON.stringify(result));
  process.exit();
});
