import type { Page } from '#lib/content/model/page.ts';
import type { Issue } from '#lib/issue.ts';
import type { Site } from '#lib/site.ts';
import { deskSiteOf } from './desk-site-of.ts';

/** The issues of a page, or of another file, of a site; of a draft, those that it would have if it were published. */
export function deskIssuesOf(site: Site, { file }: Pick<Page, 'file'>): Issue[] {
  return deskSiteOf(site).issues.filter((issue) => issue.file === file);
}
