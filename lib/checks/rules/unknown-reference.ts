import { closest } from 'fastest-levenshtein';
import type { Issue } from '../../issue.ts';
import type { Checked, Rule } from '../rule.ts';

const PRACTICE = 'practice';

/** Where a field names another page or a person, that page or person must exist. */
export const unknownReference: Rule = {
  id: 'unknown-reference',
  check: (site) => [...namedByPages(site), ...namedByMenus(site), ...namedByRedirects(site)],
};

function namedByPages({ pages, facts, graph }: Checked): Issue[] {
  const people = [PRACTICE, ...Object.keys(facts.people)];
  const slugs = [...graph.pathOfSlug.keys()];
  return pages.flatMap(({ frontmatter, file, locate }) => [
    ...absent('person', frontmatter.author, people, file, () => locate(['author'])),
    ...absent('person', frontmatter.reviewed?.by, people.slice(1), file, () => locate(['reviewed', 'by'])),
    ...frontmatter.related.flatMap((slug, index) =>
      absent('page', slug, slugs, file, () => locate(['related', index])),
    ),
  ]);
}

function namedByMenus({ facts, graph }: Checked): Issue[] {
  const file = 'navigation.yaml';
  const slugs = [...graph.pathOfSlug.keys()];
  const { header, footer, action } = facts.navigation;
  return [
    ...header.flatMap((slug, index) =>
      absent('page', slug, slugs, file, () => facts.locate(file, ['header', index])),
    ),
    ...footer.flatMap((slug, index) =>
      absent('page', slug, slugs, file, () => facts.locate(file, ['footer', index])),
    ),
    ...absent('page', action.page, slugs, file, () => facts.locate(file, ['action', 'page'])),
  ];
}

function namedByRedirects({ facts, graph }: Checked): Issue[] {
  const file = 'redirects.yaml';
  const paths = [...graph.nodes.keys()];
  return facts.redirects.flatMap(({ to }, index) =>
    absent('page', to, paths, file, () => facts.locate(file, [index, 'to'])),
  );
}

function absent(
  what: 'page' | 'person',
  name: string | undefined,
  known: readonly string[],
  file: string,
  locate: () => { line: number; column: number },
): Issue[] {
  if (name === undefined || known.includes(name)) return [];
  const nearest = known.length > 0 ? ` The nearest is "${closest(name, [...known])}".` : '';
  return [
    {
      rule: 'unknown-reference',
      severity: 'error',
      file,
      ...locate(),
      message: `There is no ${what} "${name}".`,
      fix: `Use the name of a ${what} that exists.${nearest}`,
    },
  ];
}
