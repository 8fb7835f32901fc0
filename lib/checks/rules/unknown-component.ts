import { closest, distance } from 'fastest-levenshtein';
import { COMPONENTS, componentSpecOf } from '../../content/components/registry.ts';
import { validate } from '../../content/load/validate.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { labelOf } from '../../content/names/label-of.ts';
import { adviceOnHtml } from '../../markdown/html-tags.ts';
import { pageRule } from '../rule.ts';

const names = Object.keys(COMPONENTS);

const guess = (name: string) => {
  const nearest = closest(name, names);
  return distance(name, nearest) <= name.length / 2 ? `Did you mean <${nearest}>? ` : '';
};

/** A page may use the components of the registry only, each with its own attributes and in its own place. */
export const unknownComponent = pageRule('unknown-component', (page) =>
  page.components.flatMap((use) => {
    const at = { line: use.line, column: use.column };
    const spec = componentSpecOf(use.name);
    if (!spec) {
      return [
        {
          ...at,
          message: `There is no component <${use.name}>.`,
          fix: adviceOnHtml(use.name) ?? `${guess(use.name)}The components are: ${names.join(', ')}.`,
          inEditor: {
            message: `The page has something called "${use.name}" in it, which is no component.`,
            fix: `Delete it, and write it anew. The components are: ${names.map(labelOf).join(', ')}.`,
          },
        },
      ];
    }
    const issues = validate(spec.attributes, use.attributes, page, () => at)
      .issues.filter(({ rule }) => !(use.hasCode && rule === 'missing-field'))
      .map(({ message, inEditor }) => ({
        ...at,
        message: `<${use.name}>: ${message}`,
        fix: `Write it like this:\n${spec.example}`,
        inEditor: {
          message: `"${labelOf(use.name)}": ${inEditor?.message ?? message}`,
          fix: `Click "Edit" or the pencil at it. ${inEditor?.fix ?? ''}`.trim(),
        },
      }));
    if (use.inAnswer && spec.placement !== 'mark') {
      return [
        {
          ...at,
          ...inBoth(({ component }) => ({
            message: `${component(use.name)} stands in an answer, which can hold words, links and lists only.`,
            fix: 'Take it out of the answer.',
          })),
        },
      ];
    }
    if (!spec.inside || use.parent === spec.inside) return issues;
    return [
      ...issues,
      {
        ...at,
        message: `<${use.name}> stands outside <${spec.inside}>.`,
        fix: `Put it between <${spec.inside}> and </${spec.inside}>.`,
        inEditor: {
          message: `"${labelOf(use.name)}" stands outside "${labelOf(spec.inside)}".`,
          fix: `Put it into "${labelOf(spec.inside)}".`,
        },
      },
    ];
  }),
);
