import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PROGRAMS } from '#build/bundle-program.ts';
import { fingerprintOf } from '#build/files/fingerprint.ts';
import { sha256 } from '#build/files/finished-files.ts';
import { BUILD_NOTE } from '#lib/build-note/build-note.ts';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { isReceipt, RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { BUILD, builtSite, bytesAt, NOTE, parseHtml, wordsOf } from './build.ts';

/** What lies in the build besides what is sent, and what the build says of itself: its programs, what web servers read, and what a machine needs. */
const NOT_SENT = [
  ...Object.keys(PROGRAMS),
  ...globSync(['{nginx,caddy}/*', 'deploy/{site,machine/**/*}'], { cwd: BUILD }),
].filter((name) => statSync(join(BUILD, name)).isFile());

/** A file that may be run has a star after its name. */
const toName = (name: string) => ((statSync(join(BUILD, name)).mode & 0o100) !== 0 ? `${name}*` : name);

const site = builtSite();
const textAt = (address: string) => bytesAt(address).toString('utf8');

let receipt: Receipt;
beforeAll(() => {
  const found: Receipt | null = JSON.parse(textAt(RECEIPT_FILE));
  if (!found) throw new Error('The last build was not measured. Run "npm run release" first.');
  receipt = found;
});

test('every page of the site was measured', () => {
  expect(receipt.pages.map(({ path }) => path).sort()).toEqual(site.pages.map(({ path }) => path).sort());
});

test('the receipt is of the very files of this build', () => {
  const sent = Object.keys(NOTE.addresses).filter((address) => !isReceipt(address));
  const { id, ...said } = NOTE;
  expect(receipt.files).toEqual({
    ...Object.fromEntries(sent.map((address) => [address, sha256(bytesAt(address))])),
    ...Object.fromEntries(NOT_SENT.map((name) => [toName(name), sha256(readFileSync(join(BUILD, name)))])),
    [BUILD_NOTE]: sha256(JSON.stringify(said)),
  });
  expect(receipt.build).toBe(fingerprintOf(receipt.files));
  expect([id, basename(BUILD)]).toEqual([receipt.build, receipt.build]);
});

test('no page asked anyone else, or left anything behind', () => {
  expect(receipt.kept).toBe(0);
  for (const { elsewhere, cookies, stored } of receipt.pages) {
    expect({ elsewhere, cookies, stored }).toEqual({ elsewhere: {}, cookies: 0, stored: 0 });
  }
});

test('the page shows readers what the file tells programs', () => {
  const words = wordsOf(parseHtml(textAt(PRIVACY_RECEIPT.path)));
  expect(words).toContain(`on all ${receipt.pages.length} pages of this version`);
  expect(words).toContain(receipt.build);
  expect(words).toMatch(/Words of the form and the search left in the browser\s*0/);
  for (const { value } of receipt.headers) expect(words).toContain(value);
  expect(words).not.toContain('there is no receipt for it');
});
