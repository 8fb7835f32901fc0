import { toReport } from '#lib/checks/format.ts';
import { hasErrors, loadSite } from '#lib/site.ts';

// Next loads its configuration in each of its workers as well; the environment they inherit says it was done.
const DONE = 'CONTENT_CHECKED';

/** Ends a build whose content has errors before it starts, with the same report as `npm run check`. */
export function refuseBrokenContent(contentDir: string): void {
  if (process.env[DONE]) return;
  const site = loadSite(contentDir);
  if (hasErrors(site)) {
    console.error(`\n${toReport(site.issues)}\n\nNothing was built: mend the errors above first.`);
    process.exit(1);
  }
  process.env[DONE] = 'yes';
  if (site.issues.length > 0) console.warn(toReport(site.issues));
  if (!process.env.SITE_URL) {
    console.warn(
      'SITE_URL is not set, so canonical addresses and the sitemap will say http://localhost:3000. For a public build, set it: SITE_URL=https://example.org npm run build',
    );
  }
}
