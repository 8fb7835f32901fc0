import { startOf } from '../../markdown/position.ts';
import { textOf } from '../../markdown/text-of.ts';
import { pageRule } from '../rule.ts';

const CONTENTS = /^\P{L}*(table of )?contents\P{L}*$/iu;
const FIX = 'Delete it and its list: the page makes its contents from the headings.';
const said = (text: string) => `"${text}" starts a table of contents that was typed by hand.`;

/** Contents and section numbers come from the headings themselves; typed ones soon say something else. */
export const typedContents = pageRule('typed-contents', (page) => {
  const lines = page.tree.children.flatMap((node) =>
    node.type === 'paragraph' && CONTENTS.test(textOf(node))
      ? [{ ...startOf(node), message: said(textOf(node)), fix: FIX }]
      : [],
  );
  const headings = page.headings.flatMap(({ text, line, column }) => {
    const at = { line, column };
    if (CONTENTS.test(text)) return [{ ...at, message: said(text), fix: FIX }];
    const number = /^[^\p{L}\p{N}]*(\d+[.)])\s/u.exec(text)?.[1];
    if (!number) return [];
    return [
      {
        ...at,
        message: `The heading "${text}" has a typed number.`,
        fix: `Delete "${number}": the page counts its sections.`,
      },
    ];
  });
  return [...lines, ...headings];
});
