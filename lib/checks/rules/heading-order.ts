import { pageRule } from '../rule.ts';

/** Headings go down one level at a time: screen readers read them as the outline of the page (WCAG 1.3.1). */
export const headingOrder = pageRule('heading-order', (page) => {
  let above = 1;
  return page.headings.flatMap(({ depth, text, line, column }) => {
    const allowed = above + 1;
    above = depth;
    if (depth === 1) {
      return [
        {
          line,
          column,
          message: `"${text}" is a heading of the first level; the page has one already, from "heading" at its top.`,
          fix: 'Write two number signs instead of one: ##',
          inEditor: {
            message: `"${text}" is a heading of the first level; the page has one already, from the field "Heading".`,
            fix: 'Choose "Heading 2" for it.',
          },
        },
      ];
    }
    if (depth <= allowed) return [];
    return [
      {
        line,
        column,
        message:
          allowed === 2
            ? `The heading "${text}" starts with ${'#'.repeat(depth)}, and the first heading of a page starts with ##.`
            : `The heading "${text}" starts with ${'#'.repeat(depth)}, and the one before it with ${'#'.repeat(allowed - 1)}: a level between them is skipped.`,
        fix: `Write ${'#'.repeat(allowed)} instead.`,
        inEditor: {
          message:
            allowed === 2
              ? `"${text}" is "Heading ${depth}", and the first heading of a page is "Heading 2".`
              : `"${text}" is "Heading ${depth}", and the one before it is "Heading ${allowed - 1}": a level between them is skipped.`,
          fix: `Choose "Heading ${allowed}" for it.`,
        },
      },
    ];
  });
});
