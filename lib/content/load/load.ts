import { join } from 'node:path';
import type { Issue } from '../../issue.ts';
import { KNOWN_PAGES, type KnownPage, TRANSLATED } from '../../known-pages.ts';
import { OTHER_LANGUAGES } from '../../languages.ts';
import { memoizeByObject } from '../../memoize-by-object.ts';
import { isOtherEncoding } from '../../text/is-other-encoding.ts';
import { oddCharactersIn } from '../../text/odd-characters.ts';
import { KINDS, type PageKind } from '../model/kinds.ts';
import type { Page } from '../model/page.ts';
import { kindIn, pageKinds } from '../model/page-kinds.ts';
import { fileOf, pageKindAndSlugOf } from '../model/paths.ts';
import { slug } from '../model/schema.ts';
import { toContentPath } from '../model/to-content-path.ts';
import { type Facts, missing, parseFacts, STRAY } from './facts.ts';
import { isDraftText } from './is-draft-text.ts';
import { oddSpellingsIn } from './odd-spellings-in.ts';
import { type ContentFile, parsePage } from './parse-page.ts';
import { readFiles } from './read-files.ts';
import { type Picture, readPictures } from './read-pictures.ts';
import { isOfTheSystem, readStrays, type Stray } from './read-strays.ts';
import { unreadIn } from './unread-in.ts';

/** What the content folder holds: pages to show, drafts, facts, and what is wrong with the rest. */
export type Content = { pages: Page[]; drafts: Page[]; facts: Facts; issues: Issue[] };

/** What lies in a content folder, unread: its files, and in the public folder beside it the pictures and what should not be there. */
type Sources = { files: ContentFile[]; pictures: Picture[]; strays: Stray[] };

/** Reads the files of a content folder, and validates nothing. */
export function readContent(contentDir: string): Sources {
  const publicDir = join(contentDir, '../public');
  const pictures = readPictures(publicDir);
  return { files: readFiles(contentDir), pictures, strays: readStrays(contentDir, publicDir, pictures) };
}

/** Makes a function that reads them. Files that are as they were are the same objects, which are parsed once. */
export function sourcesReader(contentDir: string): () => Sources {
  let known = new Map<string, ContentFile>();
  return () => {
    const sources = readContent(contentDir);
    const files = sources.files.map((each) => {
      const before = known.get(each.file);
      return before?.text === each.text ? before : each;
    });
    known = new Map(files.map((each) => [each.file, each]));
    return { ...sources, files };
  };
}

/**
 * Validates files that were read already. Never throws on what an author can write. They may come in any order: of two that say the same, what is
 * told of which must not depend on who read them.
 */
export function parseContent(
  unsorted: readonly ContentFile[],
  pictures: readonly Picture[] = [],
  strays: readonly Stray[] = [],
): Content {
  const files = [...unsorted].sort((a, b) => (a.file < b.file ? -1 : 1));
  const { facts, issues } = parseFacts(files, pictures);
  for (const { file, text } of files) {
    if (/\.(mdx|yaml)$/.test(file))
      issues.push(...oddCharactersIn(text, file), ...oddSpellingsIn(text, file));
    // A page or a data file says so where it is parsed.
    else if (file.endsWith('.txt') && isOtherEncoding(text))
      issues.push(...[unreadIn({ file, text }, 'yaml-syntax') ?? []].flat());
  }
  // A page among the people is told as what is no person.
  const isTold = ({ rule, file }: Issue) =>
    issues.some((other) => other.rule === rule && other.file === file);
  const pages: Page[] = [];
  for (const each of files.filter(({ file }) => file.endsWith('.mdx') || isBesidePages(file))) {
    const stray = misplaced(each);
    if (stray) {
      if (!isTold(stray)) issues.push(stray);
      continue;
    }
    const { page, issues: found } = parseOnce(each);
    issues.push(...found);
    pages.push(page);
  }
  const languages = OTHER_LANGUAGES.filter((lang) =>
    pages.some(({ kind, frontmatter }) => KINDS[kind].language === lang && !frontmatter.draft),
  );
  issues.push(
    ...KNOWN_PAGES.flatMap((known) => absent('page', known, pages)),
    ...languages.flatMap((lang) =>
      Object.values(TRANSLATED[lang]).flatMap((known) => absent(kindIn(lang), known, pages)),
    ),
  );
  return {
    facts: { ...facts, strays: [...strays, ...straysAmong(files, issues)] },
    issues,
    pages: pages.filter((page) => !page.frontmatter.draft),
    drafts: pages.filter((page) => page.frontmatter.draft),
  };
}

/** The files of the content folder that nothing reads, but for those that are told to have another place or name. */
function straysAmong(files: readonly ContentFile[], issues: readonly Issue[]): Stray[] {
  const told = new Set(issues.filter(({ rule }) => rule === 'misplaced-file').map(({ file }) => file));
  return files
    .filter(({ file }) => !toContentPath(`content/${file}`) && !told.has(file) && !isOfTheSystem(file))
    .map(({ file }) => ({ file, isLink: false }));
}

// Code leads to these, whatever links and menus do.
function absent(kind: PageKind, { slug, path }: KnownPage, pages: readonly Page[]): Issue[] {
  const there = pages.filter((page) => page.path === path);
  const [page] = there;
  if (!page) return [missing(fileOf(kind, slug))];
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

function misplaced({ file, text }: ContentFile): Issue | null {
  const place = pageKindAndSlugOf(file);
  // To know a draft, its fields are read, and nearly no page is asked.
  if (file.endsWith('.mdx') && place && slug.safeParse(place.slug).success) return null;
  // Whoever put a draft there does not miss it on the site yet.
  const severity = file.endsWith('.mdx') && isDraftText(text) ? ('warning' as const) : ('error' as const);
  const at = { severity, file, line: 1, column: 1, inEditor: STRAY };
  if (!file.endsWith('.mdx')) {
    return {
      ...at,
      rule: 'misplaced-file',
      message: `The file "${file}" lies among the pages, and its name does not end in .mdx.`,
      fix: 'Rename it so that it ends in .mdx, in small letters, or move it out of this folder.',
    };
  }
  if (!place) {
    return {
      ...at,
      rule: 'misplaced-file',
      message: `The file "${file}" lies where no page is looked for.`,
      fix: `Move it into one of the folders ${pageFolders().join(', ')} (not into a folder below them).`,
    };
  }
  return {
    ...at,
    rule: 'misplaced-file',
    message: `The file name "${place.slug}" cannot be a web address.`,
    fix: 'Rename the file with small letters, digits and hyphens only, such as after-discovery.mdx.',
  };
}
