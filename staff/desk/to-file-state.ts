import { countIssues } from '#lib/checks/reports/count-issues.ts';
import { isDataFile } from '#lib/content/model/data-files.ts';
import { fileOf, sourceFileOf } from '#lib/content/model/paths.ts';
import { FORMS } from '#lib/content/names/forms.ts';
import { titleOf } from '#lib/content/names/title-of.ts';
import type { Site } from '#lib/site.ts';
import type { PageState } from '#staff/editor/strip/page-state.ts';
import { deskIssuesOf } from './desk-issues-of.ts';

/** What the strip above the editor tells of a file that is no page, such as that of the facts; null where the site has none of that name. */
export function toFileState(
  site: Site,
  path: string,
  { notPublic, publish }: Pick<PageState, 'notPublic' | 'publish'>,
): PageState | null {
  const file = path.replace(/^content\//, '');
  const issues = deskIssuesOf(site, { file });
  const title = titleIn(site, file) ?? (issues.length > 0 ? titleOf(path, '') : undefined);
  if (title === undefined) return null;
  const { errors, warnings } = countIssues(issues);
  // What is wrong with it is told with that of all such files.
  const sheet = '/desk/#elsewhere';
  return { title, path: null, sheet, issues: { errors, warnings }, draft: false, notPublic, publish };
}

// A file that cannot be read is among no facts: it is known by what is wrong with it.
function titleIn({ facts }: Site, file: string): string | undefined {
  if (isDataFile(file)) return FORMS[file].name;
  const person = Object.entries(facts.people).find(([slug]) => fileOf('person', slug) === file);
  return person?.[1].name ?? facts.references.find(({ id }) => sourceFileOf(id) === file)?.title;
}
