import { getSite } from '#app/site.ts';
import { countIssues, toIssueWords } from '#lib/checks/reports/count-issues.ts';
import type { Page } from '#lib/content/model/page.ts';
import { Badge } from '#staff/desk/badge.tsx';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { deskPathOf, editorPathOf } from '#staff/desk/paths.ts';

/** The badge of a page in preview. */
export function PageBadge({ page }: { page: Page }) {
  const issues = deskSiteOf(getSite()).issues.filter(({ file }) => file === page.file);
  return (
    <Badge
      issues={toIssueWords(countIssues(issues))}
      draft={page.frontmatter.draft}
      deskPath={deskPathOf(page)}
      editorPath={editorPathOf(page)}
    />
  );
}
