import { join } from 'node:path';
import { toText } from '#lib/checks/reports/to-text.ts';
import { type Site, siteReader } from '#lib/site.ts';
import { builtFor } from './inquiries.ts';

// In development, Next loads this module again with every change. What was read before, and the dictionary, are kept.
const kept = globalThis as typeof globalThis & { readSite?: () => Site };
kept.readSite ??= siteReader(join(process.cwd(), 'content'));
/** The site as its files are now, whatever is wrong with it. */
export const { readSite } = kept;

let built: Site | undefined;
let reported = '';

/** The site in ./content: read once in a build, and up to date while it is being edited. */
export function getSite(): Site {
  if (process.env.NODE_ENV === 'development') return reportOnce(readSite());
  built ??= readSite();
  return built;
}

/** The origin that absolute addresses start with. */
export const origin = builtFor;

// Editors see what is wrong in the terminal, and see it again only when something changed.
function reportOnce(site: Site): Site {
  const report = toText(site.issues);
  if (report !== reported) console.log(`\n${report}\n`);
  reported = report;
  return site;
}
