import { countIssues } from '#lib/checks/reports/count-issues.ts';
import { kindNameOf } from '#lib/content/names/kind-name-of.ts';
import type { Site } from '#lib/site.ts';
import { deskSiteOf } from '#staff/desk/desk-site-of.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { historyPathOf } from '#staff/paths/history-path-of.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import type { Unpublished } from '#staff/repository/unpublished-of.ts';

/** Something that is saved and not public yet, as today's list tells it. */
export type NotPublic = ReturnType<typeof notPublicOf>[number];

const STATES = { added: 'New', changed: 'Changed', removed: 'Taken away' } as const;
const NO_ONE = 'The developer';

/**
 * What is saved and not public yet, with what the checks say of it. `titleOf` names a file by its path, and `onTheirWay` are those that are being
 * published at this moment.
 */
export function notPublicOf(
  site: Site,
  unpublished: readonly Unpublished[],
  titleOf: (path: string) => string,
  onTheirWay: ReadonlySet<string> = new Set(),
) {
  const { pages, issues } = deskSiteOf(site);
  return unpublished.map(({ path, formerPath, kind, who, when, all }) => {
    const file = path.replace(/^content\//, '');
    const page = pages.find((each) => each.file === file);
    const isGone = kind === 'removed';
    const historyPath = historyPathOf(path);
    return {
      path,
      title: titleOf(path),
      kindName: kindNameOf(path),
      state: formerPath === null ? STATES[kind] : 'Renamed',
      who: who ?? NO_ONE,
      others: all.filter((each) => each !== who),
      when,
      // They keep it from being published.
      errors: countIssues(issues.filter((issue) => issue.file === file)).errors,
      // Where they are told: what is no page has its issues below the table of the pages.
      sheetPath: page ? deskPathOf(page) : '/desk/#elsewhere',
      draft: page?.frontmatter.draft ?? false,
      isOnItsWay: onTheirWay.has(path),
      // Where it is shown, written and compared; null where it cannot be.
      previewPath: page ? previewPathOf(page.path) : null,
      editorPath: isGone || historyPath === null ? null : editorPathOf(path),
      changesPath: historyPath && `${historyPath}not-public/`,
    };
  });
}
