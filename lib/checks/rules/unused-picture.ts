import { kindAndSlugOf } from '../../content/model/paths.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import type { Issue } from '../../issue.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { figuresOf, photosOf } from '../picture-uses-of.ts';
import { placeOfPicture } from '../place-of-picture.ts';
import type { Rule } from '../rule.ts';

/** Every picture is shown by some page or draft, or is of someone: one that no page shows was forgotten. No build has it. */
export const unusedPicture: Rule = {
  id: 'unused-picture',
  check: (site) => {
    const all = [...site.pages, ...site.drafts].map(writtenOf);
    const shown = new Set([
      ...[...figuresOf(all), ...photosOf(site.facts)].map(({ src }) => src),
      ...all.flatMap(({ tree }) => nodesOf(tree, 'image').map(({ node }) => node.url)),
    ]);
    const known = new Set(site.facts.pictures.map(({ src }) => src));
    // A figure with a slip in its address, or a file that cannot be read, may mean the very picture that seems unused.
    const isUnread = all.some(({ compiles }) => !compiles) || [...site.facts.unread].some(isOfPerson);
    if (isUnread || [...shown].some((src) => !known.has(src))) return [];
    return site.facts.pictures
      .filter(({ src }) => !shown.has(src))
      .map(
        (picture): Issue => ({
          rule: 'unused-picture',
          severity: 'warning',
          ...placeOfPicture(picture, site),
          message: `No page shows the picture "${picture.src}", so no reader gets it.`,
          fix: `Show it with <Figure src="${picture.src}" alt="…" />, or delete the file.`,
          inEditor: { fix: 'Show it on the page that it belongs to, or ask the developer to delete it.' },
        }),
      );
  },
};

const isOfPerson = (file: string) => kindAndSlugOf(file)?.kind === 'person';
