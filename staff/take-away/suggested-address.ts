import type { Site } from '#lib/site.ts';
import type { AddressTaken } from '#staff/editor/wire.ts';

/** The page that readers of another one most likely want when that is gone: the one above it. Null where there is none to choose. */
export function suggestedAddress(
  { pages, drafts, graph }: Pick<Site, 'pages' | 'drafts' | 'graph'>,
  file: string,
  choices: AddressTaken['choices'],
): string | null {
  const page = [...pages, ...drafts].find((each) => `content/${each.file}` === file);
  const above = graph.pathOfSlug.get(page?.frontmatter.parent ?? '');
  return choices.some(({ path }) => path === above) ? (above ?? null) : null;
}
