import type { Root, Yaml } from 'mdast';
import type { Issue } from '../../issue.ts';
import { type Code, codeIn, isCodeName } from '../../markdown/code-in.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { parseMarkdown } from '../../markdown/parse-markdown.ts';
import { startOf } from '../../markdown/position.ts';
import { asRead } from '../../text/as-read.ts';
import { adviceOnUnknown } from '../components/advice-on-unknown.ts';
import { componentSpecOf } from '../components/registry.ts';
import { parseYaml } from '../load/yaml.ts';

/** What keeps a file from being compiled, and the rule of the checks that says the same. */
export type CodeInFile = Omit<Code, 'inEditor'> & {
  inEditor?: Issue['inEditor'];
  rule: 'code-in-content' | 'unknown-component' | 'mdx-syntax';
};

/**
 * What in the text of an MDX file is neither words nor a component of this site, in its body and in its answers, whatever the rest of the file
 * is worth. A text that cannot be parsed cannot be judged, and is one as well. Where there is anything, nothing may be compiled from the file.
 */
export function codeInFile(text: string): CodeInFile[] {
  const { tree, found } = judge(asRead(text));
  return [
    ...found,
    ...answersIn(tree).flatMap(({ answer, at }) => judge(answer).found.map((code) => ({ ...code, ...at }))),
  ];
}

/** The same of a tree, which a compiler is about to make something of. */
export function codeInTree(tree: Root): CodeInFile[] {
  const unknown = nodesOf(tree, 'mdxJsxFlowElement', 'mdxJsxTextElement').filter(
    ({ node: { name } }) => !isCodeName(name) && !componentSpecOf(name ?? ''),
  );
  return [
    ...codeIn(tree).map((code): CodeInFile => ({ rule: 'code-in-content', ...code })),
    ...unknown.map(
      ({ node }): CodeInFile => ({
        rule: 'unknown-component',
        ...startOf(node),
        ...adviceOnUnknown(node.name ?? ''),
      }),
    ),
  ];
}

function judge(text: string): { tree: Root; found: CodeInFile[] } {
  const { tree, compiles, issues } = parseMarkdown(text, '');
  if (compiles) return { tree, found: codeInTree(tree) };
  const told = issues.map(
    ({ line, column, message, fix, inEditor }): CodeInFile => ({
      rule: 'mdx-syntax',
      line,
      column,
      message,
      fix,
      inEditor,
    }),
  );
  return { tree, found: told.length > 0 ? told : [CURLY] };
}

// The checks tell each curly quote by the rule curly-quotes.
const CURLY: CodeInFile = {
  rule: 'mdx-syntax',
  line: 1,
  column: 1,
  message: 'A component has curly quotes around its words, and the text cannot be read.',
  fix: 'Type these quotes again as straight ones: "…".',
};

// Read as loosely as can be: an answer is drawn only where all fields are sound, and is judged where they are not as well.
function answersIn(tree: Root): { answer: string; at: { line: number; column: number } }[] {
  const node = tree.children.find((child): child is Yaml => child.type === 'yaml');
  if (!node) return [];
  const { value, locate } = parseYaml(node.value, '', startOf(node).line + 1);
  const list = (value as { faq?: unknown } | null | undefined)?.faq;
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, index) => {
    const answer = (item as { answer?: unknown } | null)?.answer;
    return typeof answer === 'string' ? [{ answer, at: locate(['faq', index, 'answer']) }] : [];
  });
}
