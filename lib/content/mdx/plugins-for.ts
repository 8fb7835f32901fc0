import { join } from 'node:path';

const here = (file: string) => join(import.meta.dirname, file);

// Turbopack takes plugins by name or by absolute path. ['remark-frontmatter', {}] would break; the bare name works.
const PLUGINS: readonly string[] = [
  here('remark-words-only.ts'),
  'remark-frontmatter',
  'remark-gfm',
  here('../../markdown/remark-heading-ids.ts'),
  here('../../markdown/remark-cites.ts'),
  here('../components/remark-marks.ts'),
  here('../components/remark-tick-lists.ts'),
  here('../components/remark-lead-ins.ts'),
];

// They stand in for the parser that the first of the list looks over.
const MORE = {
  build: [here('remark-empty-drafts.ts')],
  development: [here('remark-error-page.ts')],
  preview: [],
} as const satisfies Record<string, readonly string[]>;

/** The plugins that make a page of MDX, by package or absolute path: one list for a build, for `next dev`, and for previews. */
export function pluginsFor(use: keyof typeof MORE): string[] {
  return [...PLUGINS, ...MORE[use]];
}
