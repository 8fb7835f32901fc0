import { getSite } from '#app/site.ts';
import { Badge } from '#components/desk/badge.tsx';
import type { Page } from '#lib/content/page.ts';
import { countIssues, toIssueWords } from '#lib/desk/count-issues.ts';
import { deskSiteOf } from '#lib/desk/desk-site-of.ts';
import { deskPathOf, editorPathOf } from '#lib/desk/paths.ts';

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
