import type { Root } from 'mdast';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { positionInText } from '../../markdown/position.ts';
import { LEFT_IN_MARKDOWN, LEFT_IN_WORDS, type Mark, marksIn } from '../phrases/left-marks.ts';
import { plainTextsOf } from '../phrases/plain-texts-of.ts';
import { turnedInto } from '../phrases/turned-into.ts';
import { type Checked, joinRules, markdownRule, type Rule, type RuleIssue } from '../rule.ts';

/** Marks of Markdown that did not do what they were typed for, or were typed where there are none: readers see them. */
export const brokenMarkdown = joinRules('broken-markdown', (site) => [
  ...inMarkdown.check(site),
  ...inWords(site),
]);

const inMarkdown = markdownRule('broken-markdown', (tree, page) => [
  // In a page that cannot be read, every sign would be left: that is told once.
  ...leftIn(tree, page.compiles ? LEFT_IN_MARKDOWN : LEFT_IN_MARKDOWN.filter(({ isTag }) => !isTag)),
  ...turnedInto(tree),
]);

function leftIn(tree: Root, marks: readonly Mark[]): RuleIssue[] {
  const texts = nodesOf(tree, 'text');
  const all = () => texts.map(({ node }) => node.value).join('\n');
  return texts.flatMap(({ node }) =>
    marksIn(node.value, marks, all).map(({ words, index, what, fix, inEditor }) => ({
      ...positionInText(node, index),
      message: `"${words}" ${what}.`,
      fix,
      inEditor: { fix: inEditor },
    })),
  );
}

function inWords(site: Checked): ReturnType<Rule['check']> {
  return plainTextsOf(site).flatMap(({ file, text, place }) =>
    marksIn(text, LEFT_IN_WORDS).map(({ words, what, fix }) => ({
      rule: 'broken-markdown',
      severity: 'error',
      file,
      ...place(),
      message: `"${words}" ${what}.`,
      fix,
    })),
  );
}
