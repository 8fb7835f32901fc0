// Prints what it costs to read and check the site in a folder, in milliseconds. Run by cost.test.ts in plain Node, as
// `npm run check` is: Vitest rewrites every module, and the rewritten ones are slower.
import { loadSite } from '#lib/site.ts';
import { cheapest } from './cheapest.ts';

const [folder = ''] = process.argv.slice(2);
console.log(cheapest(3, () => loadSite(folder).issues));
