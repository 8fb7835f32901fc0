import { type FinishedFiles, textAt, toFinishedFile } from '#build/files/finished-files.ts';
import { writePage } from '#build/files/write-build.ts';
import type { FinishedBuild } from '#build/make-build.ts';
import { inquiryOriginOf } from '#lib/build-note/build-note.ts';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { fillReceipt } from '#lib/receipt/fill-receipt.ts';
import type { Measured, Receipt } from '#lib/receipt/receipt.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { toReceiptSection } from '#lib/receipt/to-receipt-section.ts';
import { makeKey } from '#lib/settings/keys.ts';
import type { Site } from '#lib/site.ts';
import { serveBuildIn } from '#tools/servers/serve-site.ts';
import { measureReceipt } from './measure-receipt.ts';
import type { Progress } from './progress-to.ts';

/**
 * Opens every page of a build that is not yet in place, and writes what it counted into the privacy receipt. Rejects if a page breaks a
 * promise.
 */
export async function measureBuild(
  { site, folder, note, hashes, files }: FinishedBuild,
  tell: Progress,
): Promise<void> {
  const of: Measured = { build: note.id, files: hashes, inquiries: inquiryOriginOf(note) };
  const measure = (paths: readonly string[], tell?: Progress) =>
    serveBuild(folder, (origin) => measureReceipt(origin, paths, of, tell));
  const receipt = await measure(
    site.pages.map(({ path }) => path),
    tell,
  );
  for (const [address, file] of receiptFilesOf(files, site, note.origin, receipt))
    writePage(folder, address, file);
  // The page of the receipt has more words now, and must not do more because of them.
  await measure([PRIVACY_RECEIPT.path]);
}

/** The two finished files that hold a receipt, for readers and for programs; `files` has them without one. */
function receiptFilesOf(
  files: FinishedFiles,
  { graph }: Site,
  origin: string,
  receipt: Receipt,
): FinishedFiles {
  const nameOf = (path: string) => graph.nodes.get(path)?.page.frontmatter.navLabel ?? path;
  const html = fillReceipt(textAt(files, PRIVACY_RECEIPT.path), toReceiptSection(receipt, nameOf, origin));
  const json = `${JSON.stringify(receipt, null, 1)}\n`;
  return new Map([
    [PRIVACY_RECEIPT.path, toFinishedFile(PRIVACY_RECEIPT.path, html, files.get(PRIVACY_RECEIPT.path)?.type)],
    [RECEIPT_FILE, toFinishedFile(RECEIPT_FILE, json, files.get(RECEIPT_FILE)?.type)],
  ]);
}

/**
 * Serves the build in a folder on this machine only while `use` looks at it, with its own settings for the form: no inquiry of the real site is
 * touched, and none can be sent. Returns what `use` returns.
 */
export async function serveBuild<Result>(
  build: string,
  use: (origin: string) => Promise<Result>,
): Promise<Result> {
  const site = await serveBuildIn(build, {
    DATABASE_URL: '',
    SMTP_URL: 'smtp://127.0.0.1:9',
    INQUIRY_TO: 'nobody@example.org',
    INQUIRY_FROM: 'nobody@example.org',
    INQUIRY_KEYS: makeKey(),
  });
  try {
    return await use(site.url);
  } finally {
    await site.stop();
  }
}
