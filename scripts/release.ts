// `npm run release`: builds, opens every page of the new build in a browser, and writes what it counted into the page for the privacy
// receipt. Only then is the new build the one to serve. Where a page breaks a promise, there is no receipt and no release.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import nextEnv from '@next/env';
import { noteServing } from '#lib/builds/serving.ts';
import { finishedFilesOf } from '#lib/export/finished-files.ts';
import { readExportable } from '#lib/export/read-exportable.ts';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { fingerprintOf, hashFiles } from '#lib/receipt/hash-build.ts';
import type { Measured } from '#lib/receipt/receipt.ts';
import { isReceipt } from '#lib/receipt/receipt-page.ts';
import { loadSite } from '#lib/site.ts';
import { makeBuild } from './make-build.ts';
import { measuredReceipt } from './measured-receipt.ts';
import { serveBuild } from './serve-build.ts';
import { settleBuild } from './settle-build.ts';
import { writeReceipt } from './write-receipt.ts';

const root = join(import.meta.dirname, '..');
nextEnv.loadEnvConfig(root, false, { info: () => {}, error: console.error });

const name = makeBuild(root);
const build = join(root, name);
// No other build that ends meanwhile takes it for an old one.
const leave = noteServing(build);
const released = await measure().catch((error: unknown) => {
  rmSync(build, { recursive: true });
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing was released: what was to be served before is still what is to be served.');
  process.exitCode = 1;
});
if (released) {
  leave();
  settleBuild(root, name);
  console.log(
    `Released, with every promise kept on ${released.pages} pages. The build's SHA-256: ${released.build}`,
  );
}

async function measure(): Promise<{ pages: number; build: string }> {
  const site = loadSite(join(root, 'content'));
  const { form } = readExportable(build, join(root, 'public'));
  const finished = finishedFilesOf(build, join(root, 'public'));
  // The receipt cannot hold its own.
  const files = hashFiles(finished.filter(({ address }) => !isReceipt(address)));
  const of: Measured = { build: fingerprintOf(files), files, inquiries: form === 'here' ? null : form };
  const paths = site.pages.map(({ path }) => path);
  const receipt = await serveBuild(name, (origin) => measuredReceipt(origin, paths, of));
  writeReceipt(finished, site, receipt);
  // It has more words now, and must do no more for it.
  await serveBuild(name, (origin) => measuredReceipt(origin, [PRIVACY_RECEIPT.path], of));
  return { pages: paths.length, build: of.build };
}
