import { pageRule } from '../rule.ts';

const MOST = 3;

/** Every page is at most three clicks from the first page. Pages that nothing leads to are told by orphan-page. */
export const tooDeep = pageRule('too-deep', (page, { graph }) => {
  const depth = graph.nodes.get(page.path)?.depth ?? null;
  if (depth === null || depth <= MOST || !page.frontmatter.listed) return [];
  return [
    {
      line: 1,
      column: 1,
      message: `The page is ${depth} clicks away from the first page; ${MOST} are the most.`,
      fix: 'Link to it from a page nearer to the first one, such as the page above it.',
    },
  ];
});
