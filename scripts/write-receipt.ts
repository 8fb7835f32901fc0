import { readFileSync, writeFileSync } from 'node:fs';
import type { FinishedFile } from '#lib/export/finished-files.ts';
import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { fillReceipt } from '#lib/receipt/fill-receipt.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { toSection } from '#lib/receipt/to-section.ts';
import { originFrom } from '#lib/seo/origin.ts';
import type { Site } from '#lib/site.ts';

/** Writes a receipt into the two finished files for it: for readers, and for programs. */
export function writeReceipt(files: readonly FinishedFile[], { graph }: Site, receipt: Receipt): void {
  const fileAt = (wanted: string) => {
    const found = files.find(({ address }) => address === wanted);
    if (!found) throw new Error(`The build has no file for ${wanted}.`);
    return found.file;
  };
  const page = fileAt(PRIVACY_RECEIPT.path);
  const nameOf = (path: string) => graph.nodes.get(path)?.page.frontmatter.navLabel ?? path;
  const section = toSection(receipt, nameOf, originFrom(process.env.SITE_URL));
  writeFileSync(page, fillReceipt(readFileSync(page, 'utf8'), section));
  writeFileSync(fileAt(RECEIPT_FILE), `${JSON.stringify(receipt, null, 1)}\n`);
}
