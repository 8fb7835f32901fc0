import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { VFileMessage } from 'vfile-message';
import { codeInFile } from './code-in-file.ts';

/**
 * Remark plugin for `@next/mdx` while someone edits: a page that cannot be compiled, or must not be, says so itself, with what is wrong and how to
 * fix it. Otherwise no page could be shown, nor the desk, because all are compiled together. No part of a build, which must fail.
 */
export default function remarkErrorPage(this: Processor): void {
  const { parser } = this;
  if (!parser) throw new Error('remark-error-page needs a parser to stand in for.');
  this.parser = (text, file) => {
    try {
      return parser(text, file);
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      return toStandIn(text);
    }
  };
}

function toStandIn(text: string): Root {
  const lines = codeInFile(text).map(({ line, message, fix }) => `Line ${line}: ${message} Fix: ${fix}`);
  return {
    type: 'root',
    children: ['The words of this page cannot be shown. See its issues at the desk.', ...lines].map(
      (value) => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      }),
    ),
  };
}
