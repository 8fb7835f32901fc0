import { labelOf } from './label-of.ts';

/** The name of a field as the form of the editor shows it, from its path: `['faq', 1, 'answer']` is "Questions, 2nd: Answer". */
export function fieldNameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return name === '' ? ordinal(key + 1) : `${name}, ${ordinal(key + 1)}`;
    return name === '' ? labelOf(String(key)) : `${name}: ${labelOf(String(key))}`;
  }, '');
}

const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en-US', { type: 'ordinal' });
const ordinal = (count: number) => `${count}${ENDINGS[rules.select(count)] ?? 'th'}`;
