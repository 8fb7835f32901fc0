import { componentSpecOf } from '../../content/components.ts';
import { pageRule } from '../rule.ts';

/** Some components work on one page alone: elsewhere the reader would see a thing that does nothing. */
export const misplacedComponent = pageRule('misplaced-component', ({ path, components }) =>
  components.flatMap(({ name, line, column }) => {
    const onlyOn = componentSpecOf(name)?.onlyOn;
    if (onlyOn === undefined || onlyOn === path) return [];
    return [
      {
        line,
        column,
        message: `<${name}> works on the page ${onlyOn} and on no other.`,
        fix: `Delete it here. If readers need it, link to its page: [words of the link](${onlyOn}).`,
      },
    ];
  }),
);
