/** The address of the page that shows the receipt. */
export const RECEIPT_PAGE = '/privacy/receipt/';

/** The address of the receipt for programs. */
export const RECEIPT_FILE = '/privacy/receipt.json';

/** The id of the element that the receipt takes the place of what is in. */
export const RECEIPT_PLACE = 'receipt';

/** Whether an address is that of the receipt, in either form. */
export function isReceipt(address: string): boolean {
  return address === RECEIPT_PAGE || address === RECEIPT_FILE;
}
