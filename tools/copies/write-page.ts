import { stringify } from 'yaml';
import { type ContentFile, parsePage } from '#lib/content/load/parse-page.ts';

const FIELDS = {
  title: 'A page',
  heading: 'A page for tests',
  description: 'A page that exists only for one test of this project, and for no reader at all.',
  navLabel: 'A page',
  audience: 'all',
  author: 'practice',
  updated: '2026-11-22',
};

/** The text of a page: the given fields, harmless ones for the rest, and a body. */
export function writePage(fields: Record<string, unknown> = {}, body = 'Words.'): string {
  return `---\n${stringify({ ...FIELDS, ...fields })}---\n\n${body}\n`;
}

/** A page, parsed. Throws if it has issues, so that no test reads a page by mistake. */
export function pageWith(
  fields: Record<string, unknown> = {},
  body?: string,
  file: ContentFile['file'] = 'pages/a-page.mdx',
) {
  const { page, issues } = parsePage({ file, text: writePage(fields, body) });
  if (issues.length > 0) throw new Error(JSON.stringify(issues, null, 2));
  return page;
}
