import { isDeepStrictEqual } from 'node:util';
import type { HeaderReceipt, PageReceipt, Receipt } from './receipt.ts';

/**
 * In what a second count differs from a receipt, in a sentence each; none where a reader of the receipt was told the truth. The day and the
 * browser may be others, and so may the bytes of a script: each server packs in its own way, and the files are compared whole.
 */
export function differencesOf(receipt: Receipt, again: Receipt): string[] {
  return [
    ...changesOf('page', byPath(receipt.pages), byPath(again.pages)),
    ...changesOf(
      'number of',
      { 'words left in the browser': receipt.kept },
      { 'words left in the browser': again.kept },
    ),
    ...changesOf('header', byName(receipt.headers), byName(again.headers)),
    ...changesOf('file', receipt.files, again.files),
  ];
}

type Told = Readonly<Record<string, unknown>>;

function changesOf(what: string, told: Told, found: Told): string[] {
  const names = new Set([...Object.keys(told), ...Object.keys(found)]);
  return [...names]
    .filter((name) => !isDeepStrictEqual(told[name], found[name]))
    .map((name) => `The ${what} ${name} is told as ${show(told[name])}, and is ${show(found[name])}.`);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function byPath(pages: readonly PageReceipt[]): Told {
  return Object.fromEntries(
    pages.map(({ path, scriptBytes: _, used, ...told }) => [path, { ...told, used: used.requests }]),
  );
}

// A header can have several values, each on some pages.
function byName(headers: readonly HeaderReceipt[]): Told {
  return Object.fromEntries(
    [...Map.groupBy(headers, ({ name }) => name)].map(([name, told]) => [
      name,
      told.map(({ value, paths }) => ({ value, paths })),
    ]),
  );
}
