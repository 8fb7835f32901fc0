/** Something that a browser fetched: its address, what the browser wanted it for, and the bytes that it takes, compressed. */
export type Fetched = { url: string; kind: string; bytes: number };

/** What one page did in a browser that knew nothing of the site. */
export type PageMeasurement = {
  path: string;
  status: number;
  /** What was fetched to show it. */
  shown: Fetched[];
  /** What was fetched besides when someone began to use its form or its search. */
  used: Fetched[];
  cookies: number;
  /** Entries in every kind of storage that a page has: local and session storage, databases, caches, workers. */
  stored: number;
  /** What the browser had to complain about. */
  problems: string[];
  /** The headers of the page, by their names in small letters. */
  headers: Record<string, string>;
};

/** What was measured of all pages of a site, at one address. */
export type Measurement = {
  origin: string;
  browser: string;
  /** The day, such as 2026-11-22. */
  day: string;
  pages: PageMeasurement[];
  /** How many words that were typed into the form and the search were in the files of the browser. */
  kept: number;
};
