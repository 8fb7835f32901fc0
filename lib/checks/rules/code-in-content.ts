import { writtenOf } from '../../content/seen/written-of.ts';
import { type Code, codeIn } from '../../markdown/code-in.ts';
import { everyPageRule } from '../rule.ts';

/** A page is words and components, and so is a draft: code in it would run where it is compiled. */
export const codeInContent = everyPageRule('code-in-content', (page): Code[] => {
  const { tree, faq } = writtenOf(page);
  return [
    ...codeIn(tree),
    ...faq.flatMap(({ answer, line, column }) => codeIn(answer).map((code) => ({ ...code, line, column }))),
  ];
});
