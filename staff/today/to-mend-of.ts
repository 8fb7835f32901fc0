import { type Counts, countIssues } from '#lib/checks/reports/count-issues.ts';
import { kindNameOf } from '#lib/content/names/kind-name-of.ts';
import type { Site } from '#lib/site.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';

/** A page, or another file, with issues. */
export type ToMend = Omit<Counts, 'files'> & { title: string; kindName: string; href: string };

/** What is to mend, by page: those with errors first, and most of them first. `titleOf` names a file by its path. */
export function toMendOf(site: Site, titleOf: (path: string) => string): ToMend[] {
  const { pages, issues } = deskSiteOf(site);
  return [...Map.groupBy(issues, ({ file }) => file)]
    .map(([file, found]) => {
      const { errors, warnings } = countIssues(found);
      const page = pages.find((each) => each.file === file);
      const path = `content/${file}`;
      return {
        errors,
        warnings,
        title: page?.frontmatter.title ?? titleOf(path),
        kindName: kindNameOf(path),
        // What is no page is told below the table of the pages.
        href: page ? deskPathOf(page) : '/desk/#elsewhere',
      };
    })
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || a.title.localeCompare(b.title, 'en'));
}
