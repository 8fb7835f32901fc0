import {
  browserslistToTargets,
  type CustomAtRules,
  type Selector,
  type SelectorComponent,
  type SupportsCondition,
  type TransformOptions,
  transform,
} from 'lightningcss';
import { OLDEST } from '#lib/supported-browsers.ts';

/** The oldest browsers that a stylesheet is written for, as Next writes it: selectors that one of them does not know share no list with others. */
const TARGETS = browserslistToTargets(
  Object.entries(OLDEST.inFull).map(([name, version]) => `${name} ${version}`),
);

/** The pseudo-classes that hold where one of their selectors does. `:not` holds without. */
const ONE_OF: readonly string[] = ['is', 'where', 'any', 'has'];

/**
 * A stylesheet without the rules that no page can match that has only elements and classes of these names. States and attributes are not judged:
 * they come and go while a page is read.
 */
export function narrowStyle(style: string, names: ReadonlySet<string>): string {
  const judged = toCode(style, {
    visitor: {
      Rule: {
        style: ({ value: { selectors } }) =>
          selectors.some((selector) => canMatch(selector, names)) ? undefined : [],
        supports: ({ value: { condition } }) => (saysColorsAgain(condition) ? [] : undefined),
      },
    },
  });
  // Made small afterwards, when what is left empty can be seen.
  return toCode(judged, { minify: true });
}

/** A stylesheet as code for those browsers, made small or changed by a visitor. */
export function toCode(
  style: string,
  options: Pick<TransformOptions<CustomAtRules>, 'minify' | 'visitor'>,
): string {
  // What the parser does not know yet stays as it is (next.config.mjs).
  const code = Buffer.from(style);
  const made = transform({ filename: 'style.css', code, errorRecovery: true, targets: TARGETS, ...options });
  return Buffer.from(made.code).toString('utf8');
}

// For older browsers the colors are written as sRGB, in which all of ours lie, and then for newer ones again as the same in Lab.
function saysColorsAgain(condition: SupportsCondition): boolean {
  return condition.type === 'declaration' && condition.value === 'lab(0% 0 0)';
}

function canMatch(selector: Selector, names: ReadonlySet<string>): boolean {
  return selector.every((part) => {
    if (part.type === 'class' || part.type === 'type') return names.has(part.name);
    const among = alternativesOf(part);
    return among === undefined || among.some((each) => canMatch(each, names));
  });
}

function alternativesOf(part: SelectorComponent): Selector[] | undefined {
  if (part.type !== 'pseudo-class' || !ONE_OF.includes(part.kind)) return undefined;
  return 'selectors' in part ? (part.selectors as Selector[]) : undefined;
}
