// `npm run check`: reads the content folder, prints what is wrong with it, and exits 1 when there are errors.
import { toReport } from '#lib/checks/format.ts';
import { hasErrors, loadSite } from '#lib/site.ts';

const contentDir = process.argv[2] ?? 'content';
const site = loadSite(contentDir);
console.log(toReport(site.issues, contentDir));
if (hasErrors(site)) process.exitCode = 1;
