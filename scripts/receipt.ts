// `npm run receipt`: counts the last build again, and compares with the privacy receipt in it. `npm run receipt -- https://example.org` does so
// with a site that is up: it opens every page, and fetches every file that the receipt names. Exit 1 where anything is otherwise.
import { join } from 'node:path';
import { fingerprintOf } from '#build/files/fingerprint.ts';
import { sha256 } from '#build/files/finished-files.ts';
import { buildsIn } from '#build/kept/build-folders.ts';
import { currentBuild } from '#build/kept/kept-builds.ts';
import { differencesOf } from '#lib/receipt/differences-of.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { orEnd } from '#tools/command-line/or-end.ts';
import { measuredReceipt } from '#tools/measure/measured-receipt.ts';
import { serveBuild } from '#tools/measure/serve-build.ts';

await orEnd(async () => {
  const [address] = process.argv.slice(2);
  if (address) return compare(toOrigin(address));
  await serveBuild(currentBuild(buildsIn(join(import.meta.dirname, '..'))), compare);
});

async function compare(origin: string): Promise<void> {
  const receipt = await readReceipt(origin);
  const files = await hashServed(origin, receipt.files);
  const paths = receipt.pages.map(({ path }) => path);
  const again = await measuredReceipt(origin, paths, {
    build: fingerprintOf(files),
    files,
    inquiries: receipt.inquiries,
  });
  const differences = differencesOf(receipt, again);
  if (differences.length > 0)
    throw new Error(`The receipt is not true of ${origin}:\n${differences.join('\n')}`);
  console.log(
    `${paths.length} pages and ${Object.keys(files).length} files: all is as the receipt of ${receipt.day} says. SHA-256 ${again.build}`,
  );
}

async function readReceipt(origin: string): Promise<Receipt> {
  const response = await fetch(origin + RECEIPT_FILE);
  const receipt: Receipt | null = response.ok ? await response.json() : null;
  if (receipt) return receipt;
  throw new Error(
    `There is no receipt at ${origin}${RECEIPT_FILE}: this build was not measured. "npm run release" makes one that is.`,
  );
}

/** The hashes of the files that a receipt names, as they are sent. What is not sent, such as the server itself, cannot be looked at from here. */
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

function toOrigin(address: string): string {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return new URL(address).origin;
  throw new Error(`"${address}" is not a web address. Write it like https://example.org`);
}
