// `npm run release`: builds, opens every page of the new build in a browser, and writes what it counted into the page for the privacy
// receipt. Only then is the new build the one to serve. Where a page breaks a promise, there is no receipt and no release.
import { join } from 'node:path';
import { writePage } from '#build/files/write-build.ts';
import { buildsIn } from '#build/kept/build-folders.ts';
import { removeOldBuilds } from '#build/kept/kept-builds.ts';
import { type Finished, makeBuild } from '#build/make-build.ts';
import { makeReceiptFiles } from '#build/make-receipt-files.ts';
import { inquiryOriginOf } from '#lib/builds/build-note.ts';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import type { Measured } from '#lib/receipt/receipt.ts';
import { loadSite } from '#lib/site.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { orEnd } from '#tools/command-line/or-end.ts';
import { switchAndTell } from '#tools/command-line/switch-and-tell.ts';
import { measuredReceipt } from '#tools/measure/measured-receipt.ts';
import { serveBuild } from '#tools/measure/serve-build.ts';

const root = join(import.meta.dirname, '..');
const builds = buildsIn(root);
loadEnv();

await orEnd(async () => {
  const id = await makeBuild(root, process.env, measure).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    throw new Error('Nothing was released: what was to be served before is still what is to be served.');
  });
  switchAndTell(builds, id);
  removeOldBuilds(builds);
  console.log(`Released, with every promise kept. The build's SHA-256: ${id}`);
});

async function measure({ folder, note, hashes, files }: Finished): Promise<void> {
  const site = loadSite(join(root, 'content'));
  const of: Measured = {
    build: note.id,
    files: hashes,
    inquiries: inquiryOriginOf(note),
  };
  const paths = site.pages.map(({ path }) => path);
  const receipt = await serveBuild(folder, (origin) => measuredReceipt(origin, paths, of));
  for (const [address, file] of makeReceiptFiles(files, site, note.origin, receipt))
    writePage(folder, address, file);
  // It has more words now, and must do no more for it.
  await serveBuild(folder, (origin) => measuredReceipt(origin, [PRIVACY_RECEIPT.path], of));
}
