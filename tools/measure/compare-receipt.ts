import { fingerprintOf } from '#build/files/fingerprint.ts';
import { sha256 } from '#build/files/finished-files.ts';
import { differencesOf } from '#lib/receipt/differences-of.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { measureReceipt } from './measure-receipt.ts';

/** Opens every page at an address, fetches every file that its receipt lists, and returns a line to print. Throws if anything differs. */
export async function compareReceipt(origin: string): Promise<string> {
  const receipt = await readReceipt(origin);
  const files = await hashServed(origin, receipt.files);
  const paths = receipt.pages.map(({ path }) => path);
  const of = { build: fingerprintOf(files), files, inquiries: receipt.inquiries };
  const differences = differencesOf(receipt, await measureReceipt(origin, paths, of));
  if (differences.length > 0)
    throw new Error(`The receipt does not match ${origin}:\n${differences.join('\n')}`);
  return `${paths.length} pages and ${Object.keys(files).length} files: all is as the receipt of ${receipt.day} says. SHA-256 ${of.build}`;
}

async function readReceipt(origin: string): Promise<Receipt> {
  const response = await fetch(origin + RECEIPT_FILE);
  const receipt: Receipt | null = response.ok ? await response.json() : null;
  if (receipt) return receipt;
  throw new Error(
    `There is no receipt at ${origin}${RECEIPT_FILE}: this build was not measured. "npm run release" makes one that is.`,
  );
}

/** The hashes of the files that a receipt lists, as they are sent. Files that are not sent, such as the server itself, keep theirs. */
async function hashServed(origin: string, told: Receipt['files']): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const [name, hash] of Object.entries(told)) {
    if (!name.startsWith('/')) {
      hashes[name] = hash;
      continue;
    }
    const response = await fetch(origin + encodeURI(name));
    hashes[name] = sha256(new Uint8Array(await response.arrayBuffer()));
  }
  return hashes;
}
