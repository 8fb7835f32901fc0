import type { Facts } from '../content/load/facts.ts';
import type { Page } from '../content/model/page.ts';
import { pathOf } from '../content/model/paths.ts';
import { peoplePageOf } from '../content/people/people-page-of.ts';
import { personOf } from '../content/people/person-of.ts';
import { nameAndLicenseOf } from '../content/practice/name-and-license.ts';
import type { Graph } from './build-graph.ts';
import { roleOf } from './translations.ts';

/** Who stands behind a page, in the words that readers see. */
export type Signature = {
  words: string;
  /** The page that tells who that is; null where there is none, and on that page itself. */
  path: string | null;
};

type Known = { graph: Graph; facts: Pick<Facts, 'people' | 'practice'> };

/** Who wrote a page, where the page says so: each that tells of therapy, and whatever a person signs. Elsewhere no one asks. */
export function bylineOf(page: Page, site: Known): Signature | null {
  const { author } = page.frontmatter;
  const person = personOf(author, site.facts.people);
  if (person) return signatureOf(author, page, site);
  if (!roleOf(page, site.graph).isAboutTherapy) return null;
  const list = peoplePageOf(pagesOf(site.graph));
  return { words: site.facts.practice.name, path: list && list !== page ? list.path : null };
}

/** Who reviewed a page; null where no one did. */
export function reviewerOf(page: Page, site: Known): Signature | null {
  return signatureOf(page.frontmatter.reviewed?.by, page, site);
}

// A person without a license has no page, and is named in plain words.
function signatureOf(slug: string | undefined, page: Page, { graph, facts }: Known): Signature | null {
  const person = personOf(slug, facts.people);
  if (slug === undefined || !person) return null;
  const path = pathOf('person', slug);
  return { words: nameAndLicenseOf(person), path: graph.nodes.has(path) && path !== page.path ? path : null };
}

function* pagesOf({ nodes }: Graph): Generator<Page> {
  for (const { page } of nodes.values()) yield page;
}
