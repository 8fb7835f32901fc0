import type { Nodes } from 'mdast';
import { inBoth } from '../../content/names/in-both.ts';
import { nodesOf } from '../../markdown/nodes-of.ts';
import { startOf } from '../../markdown/position.ts';
import { pageRule } from '../rule.ts';

type Loss = { what: string; fix: string; inEditor?: { fix?: string } };

const FOOTNOTE: Loss = {
  what: 'This is a footnote, which the editor makes into other words',
  ...inBoth(({ component }) => ({
    fix: `Say it in the sentence. A source is named with ${component('Cite', ' id="…" /')}.`,
  })),
};
const REFERENCE: Loss = {
  what: 'This link takes its address from another line, which the editor takes out',
  fix: 'Write the link whole: [the words](/the-address/).',
  inEditor: { fix: 'Make the link anew: select its words, and click the chain above the words of the page.' },
};

/**
 * What the staff editor (Keystatic 0.6) opens without a word and then saves as something else, found by saving one of each.
 * A page that holds it would lose it when someone changes another word.
 */
export const lostInEditor = pageRule('lost-in-editor', ({ tree, compiles }) => {
  if (!compiles) return [];
  return nodesOf(
    tree,
    'link',
    'linkReference',
    'definition',
    'footnoteReference',
    'footnoteDefinition',
    'listItem',
    'table',
  ).flatMap(({ node }) => {
    const loss = lossIn(node);
    if (!loss) return [];
    const { what, ...fix } = loss;
    return [{ ...startOf(node), message: `${what}.`, ...fix }];
  });
});

function lossIn(node: Nodes): Loss | undefined {
  switch (node.type) {
    case 'link':
      return node.title
        ? {
            what: `The link to "${node.url}" has words behind its address, "${node.title}", which the editor takes out`,
            fix: 'Take them out, and say in the words of the link where it leads.',
          }
        : undefined;
    case 'linkReference':
    case 'definition':
      return REFERENCE;
    case 'footnoteReference':
    case 'footnoteDefinition':
      return FOOTNOTE;
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? {
            what: 'This item starts with a box, which the editor makes into plain words',
            ...inBoth(({ component }) => ({
              fix: `Take the [ ] or [x] out. Boxes to tick are made with ${component('ReflectionList', ' title="…"')}.`,
            })),
          }
        : undefined;
    case 'table':
      return node.align?.some(Boolean)
        ? {
            what: 'This table says how its columns are aligned, which the editor takes out',
            fix: 'Take the colons out of the line of hyphens: | --- | --- |',
            inEditor: { fix: 'Change any word of the page and save it: that takes it out.' },
          }
        : undefined;
    default:
      return undefined;
  }
}
