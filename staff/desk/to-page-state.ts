import { countIssues } from '#lib/checks/reports/count-issues.ts';
import type { Page } from '#lib/content/model/page.ts';
import type { Site } from '#lib/site.ts';
import type { PageState } from '#staff/editor/strip/page-state.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { deskIssuesOf } from './desk-issues-of.ts';

/** What the strip above the editor tells of a page: its issues are those of its sheet. */
export function toPageState(
  site: Site,
  page: Page,
  { notPublic, publish }: Pick<PageState, 'notPublic' | 'publish'>,
): PageState {
  const { errors, warnings } = countIssues(deskIssuesOf(site, page));
  return {
    title: page.frontmatter.title,
    path: page.path,
    sheet: deskPathOf(page),
    issues: { errors, warnings },
    draft: page.frontmatter.draft,
    notPublic,
    publish,
  };
}
