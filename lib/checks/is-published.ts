import { DOCUMENTS } from '../content/model/data-files.ts';
import type { Page } from '../content/model/page.ts';
import { fileOf, kindAndSlugOf, sourceFileOf } from '../content/model/paths.ts';
import { personOf } from '../content/people/person-of.ts';
import type { Issue } from '../issue.ts';
import { EVERY_KNOWN_PAGE } from '../known-pages.ts';
import { citedIdsOf } from './cited-ids-of.ts';
import type { Checked } from './rule.ts';

/**
 * Whether readers get anything of a file: what is wrong with others must not keep anyone's finished work from being published. They do not get
 * drafts, sources that no page cites, texts that no page names, people without a license whom no page names or lists, and pictures that no page shows. A page that the site cannot do
 * without is missed where it is a draft. All other files count: the menus, the facts, what lies where nothing is looked for.
 */
export function isPublished(file: string, { pages, drafts, facts }: Files): boolean {
  const draft = drafts.find((page) => page.file === file);
  if (draft) return isMissed(draft, pages);
  const [, pictures] = /^\.\.\/public\/images\/([^/]+)\//.exec(file) ?? [];
  if (pictures !== undefined) {
    const isUnused = facts.pictures.some(({ src }) => file === `../public${src}`);
    return (
      !isUnused && (pages.some(({ slug }) => slug === pictures) || isPersonShown(pictures, { pages, facts }))
    );
  }
  if (isIn(file, sourceFileOf(''))) return [...citedIdsOf(pages)].some((id) => sourceFileOf(id) === file);
  if (isIn(file, `${DOCUMENTS.folder}/`)) {
    return pages.some(({ frontmatter: { document, outline } }) =>
      [document, outline?.document].some((name) => file === `${DOCUMENTS.folder}/${name}${DOCUMENTS.ending}`),
    );
  }
  if (!isIn(file, fileOf('person', ''))) return true;
  return isPersonShown(kindAndSlugOf(file)?.slug, { pages, facts });
}

/** Whether an issue keeps the site from being published. */
export function stopsPublication({ severity, file }: Pick<Issue, 'severity' | 'file'>, site: Files): boolean {
  return severity === 'error' && isPublished(file, site);
}

type Files = Pick<Checked, 'pages' | 'drafts' | 'facts'>;

const isMissed = (draft: Page, pages: readonly Page[]) =>
  EVERY_KNOWN_PAGE.some(({ path }) => path === draft.path) && !pages.some(({ path }) => path === draft.path);

/** Whether a file is of a folder, given as the path that a file without a name would have there. */
const isIn = (file: string, nameless: string) =>
  file.startsWith(nameless.slice(0, nameless.indexOf('/') + 1));

// Whoever has a license has a page.
function isPersonShown(slug: string | undefined, { pages, facts }: Pick<Files, 'pages' | 'facts'>): boolean {
  if (personOf(slug, facts.people)?.license) return true;
  return pages.some((page) => namesOf(page).some((name) => name === slug) || listsAll(page));
}

const namesOf = ({ frontmatter: { author, reviewed } }: Page) => [author, ...(reviewed ? [reviewed.by] : [])];

// Half a person is no person, and a list without someone who was in it yesterday says that they have left.
const listsAll = ({ components }: Page) => components.some(({ name }) => name === 'People');
