import type { Navigation } from '#lib/content/model/facts-schema.ts';
import { buildGraph, type Graph } from '#lib/links/build-graph.ts';
import { pageWith } from '#tools/copies/write-page.ts';

type Sketch = {
  body?: string;
  parent?: string;
  navLabel?: string;
  order?: number;
  related?: string[];
  listed?: boolean;
};

/** Menus that lead nowhere but to the pages given. */
export const menuOf = (...header: string[]): Navigation => ({
  header,
  footer: [],
  action: { page: 'none', label: 'Book', shortLabel: 'Start' },
});

/** The graph of some pages: file and what matters of each. The name in menus is the file's, unless it is given. */
export function graphOf(pages: Record<string, Sketch>, navigation: Navigation = menuOf()): Graph {
  return buildGraph(
    Object.entries(pages).map(([file, { body, ...fields }]) =>
      pageWith({ navLabel: file, ...fields }, body, file),
    ),
    { navigation, translations: [] },
  );
}
