import { closest } from 'fastest-levenshtein';
import { COMPONENTS, type ComponentSpec } from '../../content/components.ts';
import { validate } from '../../content/validate.ts';
import { pageRule } from '../rule.ts';

const specs: Record<string, ComponentSpec> = COMPONENTS;
const names = Object.keys(specs);

/** A page may use the components of the registry only, each with its own attributes and in its own place. */
export const unknownComponent = pageRule('unknown-component', (page) =>
  page.components.flatMap((use) => {
    const at = { line: use.line, column: use.column };
    const spec = Object.hasOwn(specs, use.name) ? specs[use.name] : undefined;
    if (!spec) {
      return [
        {
          ...at,
          message: `There is no component <${use.name}>.`,
          fix: `Did you mean <${closest(use.name, names)}>? The components are: ${names.join(', ')}. For bold, italics, links and lists use plain Markdown.`,
        },
      ];
    }
    const faults = validate(spec.attributes, use.attributes, page.file, () => at).issues.map(
      ({ message }) => ({
        ...at,
        message: `<${use.name}>: ${message}`,
        fix: `Write it like this: ${spec.example.replaceAll('\n', ' ')}`,
      }),
    );
    if (!spec.inside || use.parent === spec.inside) return faults;
    return [
      ...faults,
      {
        ...at,
        message: `<${use.name}> stands outside <${spec.inside}>.`,
        fix: `Put it between <${spec.inside}> and </${spec.inside}>.`,
      },
    ];
  }),
);
