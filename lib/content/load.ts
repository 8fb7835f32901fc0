import type { Issue } from '../issue.ts';
import { type Facts, parseFacts } from './facts.ts';
import type { Page } from './page.ts';
import { type ContentFile, parsePage } from './parse-page.ts';
import { FOLDERS, kindAndSlugOf } from './paths.ts';
import { readFiles } from './read-files.ts';
import { slug } from './schema.ts';

/** What the content folder holds: pages to show, drafts, facts, and what is wrong with the rest. */
export type Content = { pages: Page[]; drafts: Page[]; facts: Facts; issues: Issue[] };

/** Reads and validates the whole content folder. */
export function loadContent(contentDir: string): Content {
  return parseContent(readFiles(contentDir));
}

/** Validates files that were read already. Never throws on what an author can write. */
export function parseContent(files: readonly ContentFile[]): Content {
  const { facts, issues } = parseFacts(files);
  const pages: Page[] = [];
  for (const each of files.filter(({ file }) => file.endsWith('.mdx'))) {
    const stray = misplaced(each.file);
    if (stray) {
      issues.push(stray);
      continue;
    }
    const { page, issues: found } = parsePage(each);
    issues.push(...found);
    pages.push(page);
  }
  return {
    facts,
    issues,
    pages: pages.filter((page) => !page.frontmatter.draft),
    drafts: pages.filter((page) => page.frontmatter.draft),
  };
}

function misplaced(file: string): Issue | null {
  const at = { severity: 'error' as const, file, line: 1, column: 1 };
  const place = kindAndSlugOf(file);
  if (!place) {
    return {
      ...at,
      rule: 'misplaced-file',
      message: `The file "${file}" lies where no page is looked for.`,
      fix: `Move it into one of the folders ${Object.values(FOLDERS).join(', ')} (not into a folder below them).`,
    };
  }
  if (slug.safeParse(place.slug).success) return null;
  return {
    ...at,
    rule: 'misplaced-file',
    message: `The file name "${place.slug}" cannot be a web address.`,
    fix: 'Rename the file with small letters, digits and hyphens only, such as after-discovery.mdx.',
  };
}
