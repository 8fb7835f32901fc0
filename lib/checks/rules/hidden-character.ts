import { nodesOf } from '../../content/nodes-of.ts';
import { placeInText, startOf } from '../../content/place.ts';
import type { Position } from '../../issue.ts';
import { type Finding, pageRule } from '../rule.ts';

const NAMES: Record<string, string> = {
  '\u00A0': 'a space that does not break',
  '\u202F': 'a space that does not break',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a space without width',
  '\u2060': 'a joiner without width',
  '\uFEFF': 'a byte order mark',
};
const HIDDEN = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'g');
const SPACES = /[\u00A0\u202F]/g;

/** Characters that nobody sees come along when words are pasted. They break searching, and lines at the wrong place. */
export const hiddenCharacter = pageRule('hidden-character', ({ tree }) => [
  ...nodesOf(tree, 'text').flatMap(({ node }) => findingsIn(node.value, (index) => placeInText(node, index))),
  ...nodesOf(tree, 'yaml').flatMap(({ node }) =>
    findingsIn(node.value, (index) => {
      const before = node.value.slice(0, index).split('\n');
      return { line: startOf(node).line + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }),
  ),
]);

/** One finding a line: what was pasted has many. */
function findingsIn(text: string, placeOf: (index: number) => Position): Finding[] {
  if (text.search(HIDDEN) === -1) return [];
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const found = [...line.matchAll(HIDDEN)];
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return [];
    const from = line.slice(first.index, last.index + 1);
    const at = placeOf(index + first.index);
    const names = [...new Set(found.map(([character]) => NAMES[character] ?? ''))];
    const words = line.trim();
    return [
      {
        ...at,
        severity: 'warning' as const,
        message: `There is ${names.join(' and ')} in "${words.length > 60 ? `${words.slice(0, 57)}…` : words}", which nobody can see.`,
        fix: 'Type the words at this place again, or delete what is between the letters and type a plain space.',
        // At the start of a line, spaces have a meaning.
        ...(line.slice(0, first.index).trim() !== '' && {
          edit: { ...at, from, to: from.replaceAll(SPACES, ' ').replaceAll(HIDDEN, '') },
        }),
      },
    ];
  });
}
