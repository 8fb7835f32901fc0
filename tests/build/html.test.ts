import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '#tools/servers/serve-site.ts';
import { builtSite } from './build.ts';

type Message = { type: 'error' | 'info' | 'non-document-error'; url: string } & Partial<{
  lastLine: number;
  message: string;
  extract: string;
}>;

// The package's name for the place of its jar, a String object.
const CHECKER = String(createRequire(import.meta.url)('vnu-jar'));
const pages = [
  ...builtSite().pages,
  { slug: '404', path: '/nothing-here/' },
  { slug: '404-es', path: '/es/no-hay-nada/' },
];
const hasJava = spawnSync('java', ['-version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'pages-to-check-'));
const fileOf = (slug: string) => join(folder, `${slug}.html`);
const found = new Map<string, string[]>();
let served: ServedSite | undefined;

// All pages in one run: starting Java takes longer than reading forty of them.
beforeAll(async () => {
  if (!hasJava) return;
  served = await serveSite();
  for (const { slug, path } of pages) {
    writeFileSync(fileOf(slug), await (await fetch(served.url + path)).text());
  }
  for (const message of check(pages.map(({ slug }) => fileOf(slug)))) {
    const slug = basename(message.url, '.html');
    found.set(slug, [...(found.get(slug) ?? []), toLine(message)]);
  }
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await served?.stop();
});

/** What the checker calls an error. Its other messages are advice, which we do not always follow. */
function check(files: string[]): Message[] {
  const words = ['-jar', CHECKER, '--format', 'json', '--exit-zero-always', '--stdout', ...files];
  const output = execFileSync('java', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { messages }: { messages: Message[] } = JSON.parse(output);
  return messages.filter(({ type }) => type !== 'info');
}

function toLine({ lastLine, message, extract }: Message): string {
  return `line ${lastLine}: ${message} | ${extract?.replaceAll(/\s+/g, ' ')}`;
}

describe.runIf(hasJava)('the Nu HTML checker finds no error', () => {
  test.each(pages)('on $path', ({ slug }) => {
    expect(found.get(slug) ?? []).toEqual([]);
  });

  test('and does find one that is there', () => {
    writeFileSync(
      fileOf('faulty'),
      '<!doctype html><html lang="en"><title>Faulty</title><p><div></p></div></html>',
    );
    expect(check([fileOf('faulty')]).map(({ message }) => message)).toEqual([
      'No “p” element in scope but a “p” end tag seen.',
    ]);
  });
});

if (!hasJava) test.skip('left out: there is no "java" here, which the Nu HTML checker runs in', () => {});
