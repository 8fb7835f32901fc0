import { kindAndSlugOf } from '../../content/model/paths.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { personAt } from '../../content/people/person-at.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { readOldAddress } from '../../http/read-old-address.ts';
import type { Issue } from '../../issue.ts';
import { namesIn } from '../../markdown/names-in.ts';
import { nearestOf } from '../../markdown/nearest-of.ts';
import { OWN_FILES } from '../../own-addresses.ts';
import { shownPictures } from '../../pictures/shown-pictures.ts';
import type { Checked, Rule } from '../rule.ts';

const PRACTICE = 'practice';

/** Where a page, a person or a crisis line is named, it must exist. */
export const unknownReference: Rule = {
  id: 'unknown-reference',
  check: (site) => [
    ...namedByPages(site),
    ...namedByMenus(site),
    ...namedByTranslations(site),
    ...namedByRedirects(site),
    ...namedByNotices(site),
    ...namedByAnswers(site),
    ...namedByCrisisSearches(site),
    ...linesNamedByPages(site),
  ],
};

function namedByPages(site: Checked): Issue[] {
  const { pages, facts } = site;
  const unread = [...facts.unread].flatMap((file) => {
    const place = kindAndSlugOf(file);
    return place?.kind === 'person' ? [place.slug] : [];
  });
  const people = [PRACTICE, ...Object.keys(facts.people), ...unread];
  const known = pageNames(site);
  return pages.flatMap(({ frontmatter, file, locate }) => [
    ...absent('person', frontmatter.author, { names: people }, file, () => locate(['author'])),
    ...absent('person', frontmatter.reviewed?.by, { names: people.slice(1) }, file, () =>
      locate(['reviewed', 'by']),
    ),
    ...frontmatter.related.flatMap((slug, index) =>
      absent('page', slug, known, file, () => locate(['related', index])),
    ),
  ]);
}

function namedByMenus(site: Checked): Issue[] {
  const { facts } = site;
  const file = 'navigation.yaml';
  const known = pageNames(site);
  const { header, footer, action } = facts.navigation;
  return [
    ...header.flatMap((slug, index) =>
      absent('page', slug, known, file, () => facts.locate(file, ['header', index])),
    ),
    ...footer.flatMap(({ pages }, group) =>
      pages.flatMap((slug, index) =>
        absent('page', slug, known, file, () => facts.locate(file, ['footer', group, 'pages', index])),
      ),
    ),
    ...absent('page', action.page, known, file, () => facts.locate(file, ['action', 'page'])),
  ];
}

function namedByTranslations(site: Checked): Issue[] {
  const file = 'translations.yaml';
  const known = pageNames(site);
  return site.facts.translations.flatMap(({ header, footer }, index) => [
    ...header.flatMap((slug, at) =>
      absent('page', slug, known, file, () => site.facts.locate(file, [index, 'header', at])),
    ),
    ...footer.flatMap(({ pages }, group) =>
      pages.flatMap((slug, at) =>
        absent('page', slug, known, file, () =>
          site.facts.locate(file, [index, 'footer', group, 'pages', at]),
        ),
      ),
    ),
  ]);
}

function namedByRedirects({ facts, graph, pages }: Checked): Issue[] {
  const file = 'redirects.yaml';
  const names = [...graph.nodes.keys()];
  const files = new Set([...OWN_FILES, ...shownPictures(pages, facts.pictures).map(({ src }) => src)]);
  const old = new Set(facts.oldAddresses.map(({ from }) => from));
  return facts.redirects.flatMap(({ to }, index): Issue[] => {
    const { address } = readOldAddress(to);
    // What has no form, and what leads on, is told by a rule of its own.
    if (address === null || address.includes('?') || files.has(address) || old.has(address)) return [];
    const place = () => facts.locate(file, [index, 'to']);
    const person = names.includes(address) ? null : personAt(address, facts);
    if (person === 'unread') return [];
    if (person?.license === null) {
      return [
        {
          rule: 'unknown-reference',
          severity: 'error',
          file,
          ...place(),
          message: `${person.name} has no page at "${address}": the license is not known.`,
          ...inBoth(({ field }) => ({
            fix: `Let the old address lead to another page, or look the license up, and fill in ${field('license')} of ${person.name}.`,
          })),
        },
      ];
    }
    return absent('page', address, { names }, file, place);
  });
}

function namedByNotices(site: Checked): Issue[] {
  const file = 'notices.yaml';
  return site.facts.notices.flatMap(({ page }, index) =>
    absent('page', page, pageNames(site), file, () => site.facts.locate(file, [index, 'page'])),
  );
}

function namedByAnswers(site: Checked): Issue[] {
  const file = 'answers.yaml';
  return site.facts.answers.flatMap(({ givenBy }, index) =>
    givenBy.flatMap((page, at) =>
      absent('page', page, pageNames(site), file, () => site.facts.locate(file, [index, 'givenBy', at])),
    ),
  );
}

function namedByCrisisSearches(site: Checked): Issue[] {
  const { facts } = site;
  const file = 'crisis-searches.yaml';
  if (facts.unread.has(file)) return [];
  const { page, groups } = facts.crisisSearches;
  const names = facts.crisisLines.map(({ id }) => id);
  return [
    ...absent('page', page, pageNames(site), file, () => facts.locate(file, ['page'])),
    ...(facts.unread.has('crisis-lines.yaml') ? [] : groups).flatMap(({ lines }, group) =>
      lines.flatMap((id, index) =>
        absent('crisis line', id, { names }, file, () =>
          facts.locate(file, ['groups', group, 'lines', index]),
        ),
      ),
    ),
  ];
}

function linesNamedByPages({ pages, facts }: Checked): Issue[] {
  if (facts.unread.has('crisis-lines.yaml')) return [];
  const names = facts.crisisLines.map(({ id }) => id);
  return pages
    .map(writtenOf)
    .flatMap(({ file, components }) =>
      components
        .filter(({ name }) => name === 'CrisisNotice')
        .flatMap(({ line, column, attributes }) =>
          namesIn(attributes.lines).flatMap((id) =>
            absent('crisis line', id, { names }, file, () => ({ line, column })),
          ),
        ),
    );
}

/** The page names that may be used, and those of drafts, which may not yet. */
function pageNames({ graph, drafts }: Checked): Known {
  return { names: [...graph.pathOfSlug.keys()], drafts: drafts.map((page) => page.slug) };
}

type Known = { names: readonly string[]; drafts?: readonly string[] };

function absent(
  what: 'page' | 'person' | 'crisis line',
  name: string | undefined,
  { names, drafts = [] }: Known,
  file: string,
  locate: () => { line: number; column: number },
): Issue[] {
  if (name === undefined || names.includes(name)) return [];
  const nearest = names.length > 0 ? ` The nearest is "${nearestOf(name, names)}".` : '';
  const isDraft = drafts.includes(name);
  return [
    {
      rule: 'unknown-reference',
      severity: 'error',
      file,
      ...locate(),
      message: isDraft
        ? `The page "${name}" is a draft and not on the site.`
        : `There is no ${what} "${name}".`,
      fix: isDraft
        ? 'Take it out here, or publish the page by removing "draft: true" from it.'
        : `Use the name of a ${what} that exists.${nearest}`,
      ...(isDraft && {
        inEditor: { fix: 'Take it out here, or take the tick out of "Draft" on that page.' },
      }),
    },
  ];
}
