import { toText } from '#lib/checks/reports/to-text.ts';
import { inquiryOriginFrom } from '#lib/inquiries/inquiry-origin.ts';
import { offersForm, readSettings } from '#lib/inquiries/settings.ts';
import { LOCAL_ORIGIN, originFrom } from '#lib/seo/origin.ts';
import { hasErrors } from '#lib/site.ts';
import { readSite } from './read-site.ts';

// Next loads its configuration in each of its workers as well; the environment they inherit says it was done.
const DONE = 'BEFORE_BUILD_DONE';

/**
 * Ends a build before it starts when the content has errors, with the same report as `npm run check`, or when SITE_URL or
 * INQUIRY_ORIGIN is not an address. Says once what is worth knowing besides.
 */
export function beforeBuild(contentDir: string): void {
  if (process.env[DONE]) return;
  process.env[DONE] = 'yes';
  checkOrigins();
  const site = readSite(contentDir);
  if (hasErrors(site)) refuse(`${toText(site.issues)}\n\nNothing was built: mend the errors above first.`);
  if (site.issues.length > 0) console.warn(toText(site.issues));
  tellOfForm();
}

/** Says where a build goes without the form, and what it lacks. */
function tellOfForm(): void {
  const origin = originFrom(process.env.SITE_URL);
  if (offersForm(process.env, origin)) return;
  const { faults } = readSettings(process.env, origin, '/');
  console.warn(
    `The inquiry form is not offered; the contact page names the other ways to reach the practice. What it lacks (docs/inquiries.md):\n${faults?.map((fault) => `- ${fault}`).join('\n')}`,
  );
}

function checkOrigins(): void {
  try {
    inquiryOriginFrom(process.env.INQUIRY_ORIGIN, originFrom(process.env.SITE_URL));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  if (process.env.SITE_URL) return;
  console.warn(
    `SITE_URL is not set, so canonical addresses and the sitemap will say ${LOCAL_ORIGIN}. For a public build, set it: SITE_URL=https://example.org npm run build`,
  );
}

function refuse(why: string): never {
  console.error(`\n${why}`);
  process.exit(1);
}
