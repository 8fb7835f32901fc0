import type { Kind } from '#lib/content/model/kinds.ts';
import type { Site } from '#lib/site.ts';

/** What the editor offers to choose from, where a field names something by its id. */
export type Choices = {
  pages: { slug: string; kind: Kind; title: string; path: string; draft: boolean }[];
  people: { slug: string; name: string }[];
  references: { id: string; title: string; year: number }[];
  crisisLines: { id: string; name: string }[];
  statements: { id: string; says: string }[];
  documents: string[];
};

/** Gathers the pages (drafts too), people, sources, crisis lines, statements and documents of a site. */
export function toChoices({ pages, drafts, facts }: Site): Choices {
  return {
    pages: [...pages, ...drafts].map(({ slug, kind, path, frontmatter: { title, draft } }) => {
      return { slug, kind, title, path, draft };
    }),
    people: Object.entries(facts.people).map(([slug, { name }]) => ({ slug, name })),
    references: facts.references.map(({ id, title, issued }) => {
      return { id, title, year: Number(issued.slice(0, 4)) };
    }),
    crisisLines: facts.crisisLines.map(({ id, name }) => ({ id, name })),
    statements: facts.statements.map(({ id, says }) => ({ id, says })),
    documents: Object.keys(facts.documents),
  };
}
