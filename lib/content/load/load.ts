import { join } from 'node:path';
import type { Issue } from '../../issue.ts';
import { KNOWN_PAGES, type KnownPage } from '../../known-pages.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { oddCharactersIn } from '../../text/odd-characters.ts';
import { KINDS } from '../model/kinds.ts';
import type { Page } from '../model/page.ts';
import { pageKinds } from '../model/page-kinds.ts';
import { fileOf, pageKindAndSlugOf } from '../model/paths.ts';
import { slug } from '../model/schema.ts';
import { type Facts, missing, parseFacts, STRAY } from './facts.ts';
import { type ContentFile, parsePage } from './parse-page.ts';
import { readFiles } from './read-files.ts';
import { type Picture, readPictures } from './read-pictures.ts';

/** What the content folder holds: pages to show, drafts, facts, and what is wrong with the rest. */
export type Content = { pages: Page[]; drafts: Page[]; facts: Facts; issues: Issue[] };

/** What lies in a content folder, unread: its files, and the sizes of the pictures in the public folder beside it. */
export type Sources = { files: ContentFile[]; pictures: Picture[] };

/** Reads the files of a content folder, and validates nothing. */
export function readContent(contentDir: string): Sources {
  return { files: readFiles(contentDir), pictures: readPictures(join(contentDir, '../public')) };
}

/** Validates files that were read already. Never throws on what an author can write. */
export function parseContent(files: readonly ContentFile[], pictures: readonly Picture[] = []): Content {
  const { facts, issues } = parseFacts(files, pictures);
  for (const { file, text } of files) {
    if (/\.(mdx|yaml)$/.test(file)) issues.push(...oddCharactersIn(text, file));
  }
  // A page among the people is told as what is no person.
  const isTold = ({ rule, file }: Issue) =>
    issues.some((other) => other.rule === rule && other.file === file);
  const pages: Page[] = [];
  for (const each of files.filter(({ file }) => file.endsWith('.mdx') || isBesidePages(file))) {
    const stray = misplaced(each.file);
    if (stray) {
      if (!isTold(stray)) issues.push(stray);
      continue;
    }
    const { page, issues: found } = parseOnce(each);
    issues.push(...found);
    pages.push(page);
  }
  issues.push(...KNOWN_PAGES.flatMap((known) => absent(known, pages)));
  return {
    facts,
    issues,
    pages: pages.filter((page) => !page.frontmatter.draft),
    drafts: pages.filter((page) => page.frontmatter.draft),
  };
}

// Code leads to these, whatever links and menus do.
function absent({ slug, path }: KnownPage, pages: readonly Page[]): Issue[] {
  const there = pages.filter((page) => page.path === path);
  const [page] = there;
  if (!page) return [missing(fileOf('page', slug))];
  if (there.some(({ frontmatter }) => !frontmatter.draft)) return [];
  const { file, locate } = page;
  return [
    {
      rule: 'missing-file',
      severity: 'error',
      file,
      ...locate(['draft']),
      message: `${path} is a draft, and the site cannot do without it.`,
      fix: 'Take out the line "draft: true".',
      inEditor: { fix: 'Take the tick out of "Draft".' },
    },
  ];
}

// Whoever changes some files of a site and parses it anew pays for those alone.
const parseOnce = memoizeByObject(parsePage);

// Only pages lie in the folders of pages; hidden files are the system's own.
function isBesidePages(file: string): boolean {
  const [folder, name] = [file.split('/')[0], file.split('/').at(-1)];
  return pageFolders().some((each) => each === folder) && !name?.startsWith('.');
}

const pageFolders = () => pageKinds().map((kind) => KINDS[kind].folder);

function misplaced(file: string): Issue | null {
  const at = { severity: 'error' as const, file, line: 1, column: 1, inEditor: STRAY };
  if (!file.endsWith('.mdx')) {
    return {
      ...at,
      rule: 'misplaced-file',
      message: `The file "${file}" lies among the pages, and its name does not end in .mdx.`,
      fix: 'Rename it so that it ends in .mdx, in small letters, or move it out of this folder.',
    };
  }
  const place = pageKindAndSlugOf(file);
  if (!place) {
    return {
      ...at,
      rule: 'misplaced-file',
      message: `The file "${file}" lies where no page is looked for.`,
      fix: `Move it into one of the folders ${pageFolders().join(', ')} (not into a folder below them).`,
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
