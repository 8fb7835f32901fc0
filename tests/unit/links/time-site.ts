// Prints what it costs to read and to check the sites in some folders. Run by cost.test.ts in plain Node, as `npm run check`
// is: Vitest rewrites every module, and the rewritten ones are slower.
import { parseContent, readContent } from '#lib/content/load.ts';
import { toSite } from '#lib/site.ts';
import { CIRCUMSTANCES } from '#tests/fixture-site.ts';
import { cheapest } from './cheapest.ts';

/** In milliseconds of the processor, and how many issues were found. */
export type SiteCost = { read: number; check: number; issues: number };

function costOf(folder: string): SiteCost {
  let site = toSite(parseContent([]), CIRCUMSTANCES);
  const read = cheapest(1, () => {
    const { files, pictures } = readContent(folder);
    site = toSite(parseContent(files, pictures), CIRCUMSTANCES);
  });
  return { read, check: cheapest(1, () => site.issues), issues: site.issues.length };
}

const folders = process.argv.slice(2);
// The first site pays for the dictionary, and for code that has never run.
if (folders[0]) costOf(folders[0]);
console.log(JSON.stringify(folders.map(costOf)));
