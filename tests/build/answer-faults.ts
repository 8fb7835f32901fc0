import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type RawAnswer, sendRaw } from '#tests/servers/send-raw.ts';
import { addressesOfBuild } from './addresses.ts';
import { headersDue } from './headers-due.ts';

/** What the addresses of the build answer, as they are: nothing else may ever be given. */
export async function bodiesOf(url: string): Promise<ReadonlySet<string>> {
  const bodies = addressesOfBuild().map(
    async (address) =>
      (await sendRaw(url, `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)).body,
  );
  return new Set(await Promise.all(bodies));
}

const DUE = ['/', '/search/', '/contact/'].map(headersDue);
const HEALTH = /^\{"pending":\d+,"oldestSeconds":(null|\d+),"build":"[0-9a-f]{64}","problem":null\}$/;

/** What is wrong with an answer, whatever was asked: nothing where it is sound. `known` is what the site may give. */
export function faultsIn({ status, headers, body, ended }: RawAnswer, known: ReadonlySet<string>): string[] {
  const { location, refresh } = headers;
  const isGiven = status !== null && status < 300 && body !== '';
  const words = isGiven ? unpack(body, headers['content-encoding']) : '';
  const faults: [isFault: boolean, what: string][] = [
    [!ended, 'the line was left open'],
    [status === null, 'there is no answer'],
    [status !== null && status >= 500, 'it is called a fault of the server'],
    [location !== undefined && !isOfThisSite(location), 'it leads to another site'],
    [
      refresh !== undefined && refresh !== `0;url=${location}`,
      'its Refresh leads elsewhere than its Location',
    ],
    [isGiven && !known.has(words) && !HEALTH.test(words), 'what it gives is no part of the site'],
    [
      !DUE.some((due) => Object.entries(due).every(([name, value]) => headers[name] === value)),
      'it lacks headers',
    ],
    ['set-cookie' in headers, 'it sets a cookie'],
  ];
  return faults.filter(([isFault]) => isFault).map(([, what]) => what);
}

function unpack(body: string, coding: string | undefined): string {
  const unpackers = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync };
  const unpackOne = unpackers[coding as keyof typeof unpackers];
  return unpackOne ? unpackOne(Buffer.from(body, 'latin1')).toString('latin1') : body;
}

// Browsers read a backslash as a slash, and leave out tabs and ends of lines (WHATWG URL, 4.4).
const isOfThisSite = (location: string) =>
  /^\/(?![/\\])/.test(location) && new URL(location, 'http://site.invalid').origin === 'http://site.invalid';
