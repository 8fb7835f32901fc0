import { PRIVACY_RECEIPT } from '#lib/known-pages.ts';
import { fillReceipt } from '#lib/receipt/fill-receipt.ts';
import type { Receipt } from '#lib/receipt/receipt.ts';
import { RECEIPT_FILE } from '#lib/receipt/receipt-page.ts';
import { toReceiptSection } from '#lib/receipt/to-receipt-section.ts';
import type { Site } from '#lib/site.ts';
import { type FinishedFiles, textAt, toFinishedFile } from './files/finished-files.ts';

/** A receipt in the two finished files for it, of which `files` has those without: for readers, and for programs. */
export function makeReceiptFiles(
  files: FinishedFiles,
  { graph }: Pick<Site, 'graph'>,
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
