import { readFileSync, writeFileSync } from 'node:fs';
import type { FinishedFile } from '#lib/export/finished-files.ts';
import { fillReceipt } from '#lib/receipt/fill-receipt.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { RECEIPT_FILE, RECEIPT_PAGE } from '#lib/receipt/receipt-page.ts';
import { toSection } from '#lib/receipt/to-section.ts';
import { readBuildSettings } from '#lib/settings/build-settings.ts';
import { settingsOf } from '#lib/settings/reading.ts';
import type { Site } from '#lib/site.ts';

/** Writes a receipt into the two finished files for it: for readers, and for programs. */
export function writeReceipt(files: readonly FinishedFile[], { graph }: Site, receipt: Receipt): void {
  const fileAt = (wanted: string) => {
    const found = files.find(({ address }) => address === wanted);
    if (!found) throw new Error(`The build has no file for ${wanted}.`);
    return found.file;
  };
  const page = fileAt(RECEIPT_PAGE);
  const nameOf = (path: string) => graph.nodes.get(path)?.page.frontmatter.navLabel ?? path;
  const section = toSection(receipt, nameOf, settingsOf(readBuildSettings(process.env)).origin);
  writeFileSync(page, fillReceipt(readFileSync(page, 'utf8'), section));
  writeFileSync(fileAt(RECEIPT_FILE), `${JSON.stringify(receipt, null, 1)}\n`);
}
