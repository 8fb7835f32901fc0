import { componentSpecOf } from '../../content/components/registry.ts';
import { labelOf } from '../../content/names/label-of.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { pageRule } from '../rule.ts';

// Only these two stand among words.
const IN_LINE: readonly string[] = ['mark', 'inline'];

/** Any other component stands on lines of its own: else what is in it is a line of words, and no list. */
export const componentSharesLine = pageRule('component-shares-line', (page) =>
  writtenOf(page).components.flatMap(({ name, inLine, inAnswer, line, column }) => {
    const spec = componentSpecOf(name);
    if (!inLine || inAnswer || !spec || IN_LINE.includes(spec.placement)) return [];
    const tags = spec.placement === 'wrapper' ? `<${name}> and </${name}> each` : `<${name} />`;
    return [
      {
        line,
        column,
        message: `<${name}> shares its line with other text.`,
        fix: `Put ${tags} on a line of its own, like this:\n${spec.example}`,
        inEditor: {
          message: `"${labelOf(name)}" shares its line with other text.`,
          fix: 'Delete it, and add it anew on an empty line: type / and the first letters of its name.',
        },
      },
    ];
  }),
);
