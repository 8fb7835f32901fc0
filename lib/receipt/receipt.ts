import type { Fetched, Measurement, PageMeasurement } from './measurement.ts';

/** What a page did, counted: requests to this site and to others, bytes of script, and what it left behind. */
export type PageReceipt = {
  path: string;
  requests: number;
  scriptBytes: number;
  /** The same of what was fetched besides when its form or its search was used. */
  used: { requests: number; scriptBytes: number };
  /** Requests to anyone else, by host. */
  elsewhere: Record<string, number>;
  cookies: number;
  stored: number;
};

/** A header that pages were sent with, and the pages; null stands for every one that was measured. */
export type HeaderReceipt = { name: string; value: string; paths: string[] | null };

/** What a receipt says of the build that was measured, and what the build says of itself. */
export type Measured = {
  /** The fingerprint of the build, and the SHA-256 of each of its files, by address, or by its name where it is not sent: build/files/fingerprint.ts. */
  build: string;
  files: Readonly<Record<string, string>>;
  /** The origin of the server that its form leads to, where it is another one than that of the pages. */
  inquiries: string | null;
};

/** What can be shown to a reader of a measurement, and compared with another one. */
export type Receipt = Measured & {
  day: string;
  browser: string;
  pages: PageReceipt[];
  /** How many words that were typed into the form and the search were in the files of the browser. */
  kept: number;
  headers: HeaderReceipt[];
};

/** Counts what was measured of a build. `headerNames` are the headers to tell of, in their order. */
export function toReceipt(
  { day, browser, origin, pages, kept }: Measurement,
  { build, files, inquiries }: Measured,
  headerNames: readonly string[],
): Receipt {
  return {
    day,
    browser,
    build,
    files,
    inquiries,
    pages: pages.map((page) => countPage(page, origin)),
    kept,
    headers: headerNames.flatMap((name) => groupHeader(name, pages)),
  };
}

function countPage({ path, shown, used, cookies, stored }: PageMeasurement, origin: string): PageReceipt {
  const isHere = ({ url }: Fetched) => new URL(url).origin === origin;
  const elsewhere: Record<string, number> = {};
  for (const { url } of [...shown, ...used].filter((each) => !isHere(each))) {
    const { host } = new URL(url);
    elsewhere[host] = (elsewhere[host] ?? 0) + 1;
  }
  return {
    path,
    ...countFetched(shown.filter(isHere)),
    used: countFetched(used.filter(isHere)),
    elsewhere,
    cookies,
    stored,
  };
}

function countFetched(fetched: readonly Fetched[]): { requests: number; scriptBytes: number } {
  const scripts = fetched.filter(({ kind }) => kind === 'script');
  return { requests: fetched.length, scriptBytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0) };
}

// A header that says the same on every page is told once.
function groupHeader(name: string, pages: readonly PageMeasurement[]): HeaderReceipt[] {
  const groups = Map.groupBy(pages, ({ headers }) => headers[name.toLowerCase()] ?? '');
  return [...groups].map(([value, sent]) => ({
    name,
    value,
    paths: sent.length === pages.length ? null : sent.map(({ path }) => path),
  }));
}
