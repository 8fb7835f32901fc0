import { closest } from 'fastest-levenshtein';
import { stopsPublication } from '../checks/is-published.ts';
import { toText } from '../checks/reports/to-text.ts';
import { type Content, parseContent } from '../content/load/load.ts';
import type { ContentFile } from '../content/load/parse-page.ts';
import type { Picture } from '../content/load/read-pictures.ts';
import { slugIssueOf } from '../content/load/slug-issue.ts';
import type { Kind } from '../content/model/kinds.ts';
import { isPageKind } from '../content/model/page-kinds.ts';
import { fileOf } from '../content/model/paths.ts';
import { personOf } from '../content/people/person-of.ts';
import { applyEdits } from '../edits/apply-edits.ts';
import type { Edit } from '../issue.ts';
import { EVERY_KNOWN_PAGE } from '../known-pages.ts';
import { type Site, toSite } from '../site.ts';
import { editsInData } from './edits-in-data.ts';
import { editsInPage } from './edits-in-page.ts';
import { type Moved, movedFrom } from './moved.ts';

/** Everything that a move changes. */
export type Move = {
  moved: Moved;
  /** In the files as they are called before the move. */
  edits: Edit[];
  /** The file of the page or the person, below the content folder. */
  file: { from: string; to: string };
  /** The folder of its pictures, below the public folder; null where it has none. */
  folder: { from: string; to: string } | null;
};

/** A move, or why it cannot be made. */
export type MovePlan = { refusal: string } | (Move & { refusal: null });

/**
 * Plans the move of a page or a person to another file name: each link, menu, byline, parent and picture of it, and the redirect. Nothing is
 * written, and nothing is planned that the checks would call an error.
 */
export function planMove(
  files: readonly ContentFile[],
  pictures: readonly Picture[],
  from: string,
  to: string,
): MovePlan {
  const content = parseContent(files, pictures);
  const kind = kindOf(from, content);
  if (!kind) {
    const slugs = [...content.pages, ...content.drafts].map(({ slug }) => slug);
    const nearest = closest(from, [...slugs, ...Object.keys(content.facts.people)]);
    return { refusal: `There is no page or person "${from}". The nearest is "${nearest}".` };
  }
  const moved = movedFrom(kind, from, to);
  const fault = moveIssueOf(moved, content);
  if (fault) return { refusal: fault };
  const errors = errorsOf(toSite(content));
  if (errors) return { refusal: `The content has errors. Fix them before a page moves:\n\n${errors}` };

  const edits = editsOf(files, content, moved);
  const file = { from: fileOf(kind, from), to: fileOf(kind, to) };
  const hasPictures = pictures.some(({ src }) => src.startsWith(moved.from.pictures));
  const folder = hasPictures ? { from: `images/${from}`, to: `images/${to}` } : null;
  const after = parseContent(filesAfter(files, edits, file), picturesAfter(pictures, moved));
  const faults = errorsOf(toSite(after));
  if (faults)
    return { refusal: `After the move the content would have errors. Nothing was changed:\n\n${faults}` };
  return { refusal: null, moved, edits, file, folder };
}

function errorsOf(site: Site): string | null {
  const errors = site.issues.filter((issue) => stopsPublication(issue, site));
  return errors.length > 0 ? toText(errors) : null;
}

/** Everything that changes in the files of the content when a page moves, by their names before the move. */
export function editsOf(
  files: readonly ContentFile[],
  { pages, drafts, facts }: Content,
  moved: Moved,
): Edit[] {
  const { kind, from } = moved;
  const isPublic = isPageKind(kind)
    ? pages.some(({ path }) => path === from.path)
    : Boolean(personOf(from.slug, facts.people)?.license);
  return [
    ...[...pages, ...drafts].flatMap((page) => editsInPage(page, moved)),
    ...editsInData(files, moved, isPublic),
  ];
}

/** The files of the content after a move. Those that nothing changes in are the same objects, which are parsed once. */
export function filesAfter(
  files: readonly ContentFile[],
  edits: readonly Edit[],
  renamed: { from: string; to: string },
): ContentFile[] {
  return files.map((each) => {
    const own = edits.filter(({ file }) => file === each.file);
    const file = each.file === renamed.from ? renamed.to : each.file;
    return own.length === 0 && file === each.file ? each : { file, text: applyEdits(each.text, own) };
  });
}

/** The pictures after a move: those of the page stand in its new folder. */
function picturesAfter(pictures: readonly Picture[], { from, to }: Moved): Picture[] {
  return pictures.map((picture) =>
    picture.src.startsWith(from.pictures)
      ? { ...picture, src: to.pictures + picture.src.slice(from.pictures.length) }
      : picture,
  );
}

/** What has a name: a page, a draft too, or else a person. */
function kindOf(name: string, { pages, drafts, facts }: Content): Kind | null {
  const page = [...pages, ...drafts].find(({ slug }) => slug === name);
  return page?.kind ?? (personOf(name, facts.people) ? 'person' : null);
}

/** Why a page or a person cannot move where it is asked to, in kind words; null where it can. */
function moveIssueOf({ kind, from, to }: Moved, content: Content): string | null {
  const { people, pictures } = content.facts;
  if (from.slug === to.slug)
    return `The ${isPageKind(kind) ? 'page' : 'person'} is called "${to.slug}" already.`;
  if (EVERY_KNOWN_PAGE.some(({ path }) => path === from.path))
    return `${from.path} cannot move: its address is part of the site itself.`;
  if (!isPageKind(kind) && personOf(to.slug, people)) return `Someone is called "${to.slug}" already.`;
  const isShared = isPageKind(kind) && personOf(from.slug, people)?.photo?.startsWith(from.pictures);
  if (isShared)
    return `The folder public${from.pictures} holds a photograph of the person "${from.slug}" as well.`;
  // An old address of the page itself may be its own again.
  const oldAddresses = content.facts.oldAddresses.filter(
    (redirect) => !(redirect.from === to.path && redirect.to === from.path),
  );
  const fault = slugIssueOf(to.slug, kind, { ...content, facts: { oldAddresses } });
  if (fault) return fault;
  const held = pictures.find(({ src }) => src.startsWith(to.pictures));
  return held
    ? `The folder public${to.pictures} holds pictures already, such as ${held.src}. Choose another name.`
    : null;
}
