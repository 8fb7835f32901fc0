import type { ReactNode } from 'react';
import type { Field } from '#lib/inquiry/inquiry.ts';
import { Fault, idsOf } from './fault.tsx';

type ChoiceFieldProps<Choice extends string> = {
  field: Field;
  legend: string;
  hint: ReactNode;
  choices: readonly Choice[];
  /** Each choice in words. */
  words: Record<Choice, string>;
  required?: boolean;
};

/** One answer of several. The first one has the id of the field, so that a link to the field leads there. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { field, legend, hint, choices, words, required = false } = props;
  const { id, hintId, describedBy } = idsOf(field);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a plain group is never required or invalid
    <fieldset role="radiogroup" aria-describedby={describedBy} aria-required={required || undefined}>
      <legend>
        {legend} {!required && <small>(optional)</small>}
      </legend>
      <p className="hint" id={hintId}>
        {hint}
      </p>
      {choices.map((choice, at) => (
        <label key={choice} className="choice">
          <input
            type="radio"
            name={field}
            value={choice}
            id={at === 0 ? id : undefined}
            required={required}
          />{' '}
          {words[choice]}
        </label>
      ))}
      <Fault field={field} />
    </fieldset>
  );
}
