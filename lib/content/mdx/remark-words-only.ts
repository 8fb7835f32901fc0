import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { codeInTree } from './code-in-file.ts';

/**
 * Remark plugin, the first of the list: words and components are passed on, and whatever else a file holds ends its compilation. What is judged
 * is the very tree that the compiler gets, so that nothing runs which the checks have not seen.
 */
export default function remarkWordsOnly(this: Processor): void {
  const { parser } = this;
  if (!parser) throw new Error('remark-words-only needs a parser to look over.');
  this.parser = (text, file) => {
    const tree = parser(text, file);
    const [code] = codeInTree(tree as Root);
    if (!code) return tree;
    const { rule, line, column, message, fix } = code;
    return file.fail(`${message} ${fix}`, { place: { line, column }, ruleId: rule, source: 'words-only' });
  };
}
