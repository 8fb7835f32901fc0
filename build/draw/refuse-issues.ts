import { isPublished } from '#lib/checks/is-published.ts';
import { toText } from '#lib/checks/reports/to-text.ts';
import { readBuildSettings } from '#lib/settings/build-settings.ts';
import { LOCAL_ORIGIN } from '#lib/settings/local-origin.ts';
import { type Environment, settingsOf } from '#lib/settings/reading.ts';
import { hasErrors, type Site } from '#lib/site.ts';

/** What the settings of a build decide: the public origin of its pages, and where its form leads (lib/build-note/build-note.ts). */
export type Built = { origin: string; form: string | null };

/**
 * Ends a build before it starts if what readers would get has errors, with the same report as `npm run check`, or if a setting is wrong. Logs whatever else is
 * worth knowing, and returns what the settings decide.
 */
export function refuseIssues(site: Site, environment: Environment): Built {
  const { origin, inquiryOrigin, offersForm, missingForForm } = settingsOf(readBuildSettings(environment));
  if (!environment.SITE_URL?.trim()) {
    console.warn(
      `SITE_URL is not set, so canonical addresses and the sitemap will say ${LOCAL_ORIGIN}. For a public build, set it: SITE_URL=https://example.org npm run build`,
    );
  }
  const report = toText(site.issues, 'content', ({ file }) => isPublished(file, site));
  if (hasErrors(site)) throw new Error(`\n${report}\n\nNothing was built: fix the errors above first.`);
  if (site.issues.length > 0) console.warn(report);
  if (offersForm) return { origin, form: inquiryOrigin ?? 'here' };
  console.warn(
    `The inquiry form is not offered; the contact page names the other ways to reach the practice. What it lacks (docs/inquiries.md):\n${missingForForm.map((issue) => `- ${issue}`).join('\n')}`,
  );
  return { origin, form: null };
}
