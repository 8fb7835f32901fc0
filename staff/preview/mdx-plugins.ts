import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import remarkMarks from '#lib/content/components/remark-marks.ts';
import remarkCites from '#lib/markdown/remark-cites.ts';
import remarkHeadingIds from '#lib/markdown/remark-heading-ids.ts';

export const mdxPlugins: PluggableList = [
  remarkFrontmatter,
  remarkGfm,
  remarkHeadingIds,
  remarkCites,
  remarkMarks,
];
