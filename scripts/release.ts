// `npm run release`: builds, opens every page of the new build in a browser, and writes what it counted into the page for the privacy
// receipt. Only then is the new build the one to serve. Where a page breaks a promise, there is no receipt and no release.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { finishedFilesOf } from '#lib/export/finished-files.ts';
import { fingerprintOf, hashFiles } from '#lib/receipt/hash-build.ts';
import { isReceipt, RECEIPT_PAGE } from '#lib/receipt/receipt-page.ts';
import { loadSite } from '#lib/site.ts';
import { makeBuild } from './make-build.ts';
import { measuredReceipt } from './measured-receipt.ts';
import { serveBuild } from './serve-build.ts';
import { settleBuild } from './settle-build.ts';
import { writeReceipt } from './write-receipt.ts';

const root = join(import.meta.dirname, '..');
const build = makeBuild(root);
try {
  await release();
} catch (error) {
  rmSync(join(root, build), { recursive: true });
  console.error(error instanceof Error ? error.message : error);
  console.error('Nothing was released: what was to be served before is still what is to be served.');
  process.exitCode = 1;
}

async function release(): Promise<void> {
  const site = loadSite(join(root, 'content'));
  const finished = finishedFilesOf(join(root, build), join(root, 'public'));
  // The receipt cannot hold its own.
  const files = hashFiles(finished.filter(({ address }) => !isReceipt(address)));
  const of = { build: fingerprintOf(files), files };
  const paths = site.pages.map(({ path }) => path);
  const receipt = await serveBuild(build, (origin) => measuredReceipt(origin, paths, of));
  writeReceipt(finished, site, receipt);
  // It has more words now, and must do no more for it.
  await serveBuild(build, (origin) => measuredReceipt(origin, [RECEIPT_PAGE], of));
  settleBuild(root, build);
  console.log(`Released, with every promise kept on ${paths.length} pages. The build's SHA-256: ${of.build}`);
}
