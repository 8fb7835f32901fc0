import { PRIVACY_RECEIPT } from '../known-pages.ts';

/** The address of the receipt for programs. */
export const RECEIPT_FILE = '/privacy/receipt.json';

/** The id of the element that the receipt takes the place of what is in. */
export const RECEIPT_PLACE = 'receipt';

/** Whether an address is that of the receipt, in either form. */
export function isReceipt(address: string): boolean {
  return address === PRIVACY_RECEIPT.path || address === RECEIPT_FILE;
}
