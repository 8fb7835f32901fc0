import { type Code, codeIn } from '../../markdown/code-in.ts';
import { everyPageRule } from '../rule.ts';

/** A page is words and components, and so is a draft: code in it would run where it is compiled. */
export const codeInContent = everyPageRule('code-in-content', ({ tree, faq }): Code[] => [
  ...codeIn(tree),
  ...faq.flatMap(({ answer, line, column }) => codeIn(answer).map((code) => ({ ...code, line, column }))),
]);
