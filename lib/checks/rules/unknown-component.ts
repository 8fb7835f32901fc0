import { adviceOnUnknown } from '../../content/components/advice-on-unknown.ts';
import { componentSpecOf } from '../../content/components/registry.ts';
import { validate } from '../../content/load/validate.ts';
import { inBoth } from '../../content/names/in-both.ts';
import { labelOf } from '../../content/names/label-of.ts';
import { writtenOf } from '../../content/seen/written-of.ts';
import { isCodeName } from '../../markdown/code-in.ts';
import { pageRule } from '../rule.ts';

/** A page may use the components of the registry only, each with its own attributes and in its own place. */
export const unknownComponent = pageRule('unknown-component', (page) =>
  writtenOf(page).components.flatMap((use) => {
    const at = { line: use.line, column: use.column };
    // Told as code.
    if (isCodeName(use.name)) return [];
    const spec = componentSpecOf(use.name);
    if (!spec) return [{ ...at, ...adviceOnUnknown(use.name) }];
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
    issues.push(
      ...use.twice.map((name) => ({
        ...at,
        message: `<${use.name}>: "${name}" stands in it twice, and the first is lost.`,
        fix: 'Keep one of the two.',
        inEditor: {
          message: `"${labelOf(use.name)}" was given "${labelOf(name)}" twice, and only the last is shown.`,
          fix: 'Click "Edit" or the pencil at it, look whether it is the right one, and save the page.',
        },
      })),
    );
    if (use.inAnswer && spec.placement !== 'mark' && !spec.inAnswers) {
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
