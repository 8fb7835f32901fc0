import { pageRule } from '../rule.ts';

/** A page says something. One that is not written yet is a draft. */
export const emptyPage = pageRule('empty-page', ({ tree, compiles }) => {
  const [first, ...others] = tree.children;
  if (first?.type !== 'yaml' || others.length > 0 || !compiles) return [];
  return [
    {
      line: 1,
      column: 1,
      message: 'The page has fields at its top, and no words.',
      fix: 'Write the page below its second line of "---". Until then, add a line "draft: true" to its fields.',
      inEditor: { message: 'The page has no words.', fix: 'Write the page. Until then, tick "Draft".' },
    },
  ];
});
