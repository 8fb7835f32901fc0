import { pageRule } from '../rule.ts';

/** Contents and section numbers come from the headings themselves; typed ones soon say something else. */
export const typedContents = pageRule('typed-contents', (page) =>
  page.headings.flatMap(({ text, line, column }) => {
    const at = { line, column };
    if (/^\P{L}*(table of )?contents\P{L}*$/iu.test(text)) {
      return [
        {
          ...at,
          message: `"${text}" starts a table of contents that was typed by hand.`,
          fix: 'Delete it and its list: the page makes its contents from the headings.',
        },
      ];
    }
    const number = /^[^\p{L}\p{N}]*(\d+[.)])\s/u.exec(text)?.[1];
    if (!number) return [];
    return [
      {
        ...at,
        message: `The heading "${text}" has a typed number.`,
        fix: `Delete "${number}": the page counts its sections.`,
      },
    ];
  }),
);
