import { toText } from '#lib/checks/reports/to-text.ts';
import { type BuildSettings, readBuildSettings } from '#lib/settings/build-settings.ts';
import { LOCAL_ORIGIN } from '#lib/settings/local-origin.ts';
import { hasErrors } from '#lib/site.ts';
import { readSite } from './read-site.ts';

// Next loads its configuration in each of its workers as well; the environment they inherit says it was done.
const DONE = 'BEFORE_BUILD_DONE';

/**
 * Ends a build before it starts when the content has errors, with the same report as `npm run check`, or when a
 * setting of the build is wrong. Says once what is worth knowing besides.
 */
export function beforeBuild(contentDir: string): void {
  if (process.env[DONE]) return;
  process.env[DONE] = 'yes';
  const { settings, faults } = readBuildSettings(process.env);
  if (faults) refuse(faults.join('\n'));
  tellOfOrigin();
  const site = readSite(contentDir);
  if (hasErrors(site)) refuse(`${toText(site.issues)}\n\nNothing was built: mend the errors above first.`);
  if (site.issues.length > 0) console.warn(toText(site.issues));
  tellOfForm(settings);
}

/** Says where a build goes without the form, and what it lacks. */
function tellOfForm({ offersForm, missingForForm }: BuildSettings): void {
  if (offersForm) return;
  console.warn(
    `The inquiry form is not offered; the contact page names the other ways to reach the practice. What it lacks (docs/inquiries.md):\n${missingForForm.map((fault) => `- ${fault}`).join('\n')}`,
  );
}

function tellOfOrigin(): void {
  if (process.env.SITE_URL?.trim()) return;
  console.warn(
    `SITE_URL is not set, so canonical addresses and the sitemap will say ${LOCAL_ORIGIN}. For a public build, set it: SITE_URL=https://example.org npm run build`,
  );
}

function refuse(why: string): never {
  console.error(`\n${why}`);
  process.exit(1);
}
