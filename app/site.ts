import { join } from 'node:path';
import { toText } from '#lib/checks/reports/to-text.ts';
import type { Page } from '#lib/content/model/page.ts';
import { type Site, siteReader } from '#lib/site.ts';
import { builtFor } from './inquiries.ts';

// While somebody edits, Next makes this module anew with every change. What was read before, and the dictionary, stay.
const kept = globalThis as typeof globalThis & { readSite?: () => Site };
kept.readSite ??= siteReader(join(process.cwd(), 'content'));
const { readSite } = kept;

let built: Site | undefined;
let reported = '';

/** The site in ./content: read once in a build, and as it is at the moment while it is being edited. */
export function getSite(): Site {
  if (process.env.NODE_ENV === 'development') return reportOnce(readSite());
  built ??= readSite();
  return built;
}

/** The pages that have an address: those of the site and, while it is being edited, drafts. */
export function servedPages(): Page[] {
  const { pages, drafts } = getSite();
  return process.env.NODE_ENV === 'development' ? [...pages, ...drafts] : pages;
}

/** The origin that absolute addresses start with. */
export const origin = builtFor;

// An editor sees what is wrong where the site runs, and sees it again only when something changed.
function reportOnce(site: Site): Site {
  const report = toText(site.issues);
  if (report !== reported) console.log(`\n${report}\n`);
  reported = report;
  return site;
}
