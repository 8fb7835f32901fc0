import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { finishedFilesOf } from '#lib/export/finished-files.ts';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { fingerprintOf, hashFiles } from '#lib/receipt/hash-build.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { isReceipt, RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { builtSite, DIST, parseHtml, ROOT, wordsOf } from './build.ts';

const site = builtSite();
const finished = finishedFilesOf(DIST, join(ROOT, 'public'));
const textAt = (wanted: string) =>
  readFileSync(finished.find(({ address }) => address === wanted)?.file ?? '', 'utf8');

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
  const files = hashFiles(finished.filter(({ address }) => !isReceipt(address)));
  expect(receipt.files).toEqual(files);
  expect(receipt.build).toBe(fingerprintOf(files));
});

test('no page asked anybody else, or left anything behind', () => {
  for (const { elsewhere, cookies, stored } of receipt.pages) {
    expect({ elsewhere, cookies, stored }).toEqual({ elsewhere: {}, cookies: 0, stored: 0 });
  }
});

test('the page shows readers what the file tells programs', () => {
  const words = wordsOf(parseHtml(textAt(PRIVACY_RECEIPT.path)));
  expect(words).toContain(`on all ${receipt.pages.length} pages of this version`);
  expect(words).toContain(receipt.build);
  for (const { value } of receipt.headers) expect(words).toContain(value);
  expect(words).not.toContain('there is no receipt for it');
});
