import type { PageHeading } from '#lib/content/model/page.ts';

/** A heading and what stands below it. */
export type OutlineEntry = PageHeading & { below: OutlineEntry[] };

/** The headings of a page, nested as they stand. One that skips a level stands below the last that is above it. */
export function toOutline(headings: readonly PageHeading[]): OutlineEntry[] {
  const top: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const heading of headings) {
    const entry = { ...heading, below: [] };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    (open.at(-1)?.below ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
