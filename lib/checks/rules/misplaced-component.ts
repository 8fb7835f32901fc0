import { componentSpecOf } from '../../content/components/registry.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { labelOf } from '../../content/names/label-of.ts';
import { originalOf } from '../../links/translations.ts';
import { pageRule } from '../rule.ts';

/** Some components work on one page alone, or with scripts alone: elsewhere the reader would see a thing that does nothing. */
export const misplacedComponent = pageRule('misplaced-component', (page, { graph }) =>
  page.components.flatMap(({ name, line, column }) => {
    const { onlyOn, needsScripts } = componentSpecOf(name) ?? {};
    const { frontmatter } = page;
    // A translation does what its original does.
    if (onlyOn !== undefined && ![page, originalOf(page, graph)].some((each) => each?.path === onlyOn)) {
      return [
        {
          line,
          column,
          ...inBoth(({ component }) => ({
            message: `${component(name)} works on the page ${onlyOn} and on no other.`,
            fix: `Delete it here. If readers need it, link to its page, ${onlyOn}.`,
          })),
        },
      ];
    }
    if (!needsScripts || frontmatter.scripts) return [];
    return [
      {
        line,
        column,
        message: `<${name}> needs a script, and this page is sent without any ("scripts: false").`,
        fix: `Delete <${name}> here, or take "scripts: false" out of the top of the page.`,
        inEditor: {
          message: `"${labelOf(name)}" needs a script, and this page is sent without any.`,
          fix: `Delete "${labelOf(name)}" here, or tick "Scripts".`,
        },
      },
    ];
  }),
);
