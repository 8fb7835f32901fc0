'use client';

// As in choices.ts: the server reads the form, and draws none of it.

import { Item, Picker } from '@keystar/ui/picker';
import type { Choices } from '#lib/content/model/schema.ts';
import { type Choice, useChoices } from './choices.ts';

type ChoiceInputProps = {
  label: string;
  description: string;
  choices: Choices;
  isRequired: boolean;
  value: string;
  onChange: (value: string) => void;
  autoFocus: boolean;
  forceValidation: boolean;
};

const NOTHING: Choice = { value: '', label: 'None' };

/** A list to choose from. It is not that of Keystatic, which must know its choices before it is drawn. */
export function ChoiceInput({
  label,
  description,
  choices,
  isRequired,
  value,
  onChange,
  autoFocus,
  forceValidation,
}: ChoiceInputProps) {
  const known = useChoices(choices);
  return (
    <Picker
      label={label}
      description={description}
      items={withValue(isRequired ? known : [NOTHING, ...known], value)}
      value={value}
      onChange={(key) => onChange(String(key ?? ''))}
      autoFocus={autoFocus}
      isRequired={isRequired}
      errorMessage={isRequired && forceValidation && value === '' ? `${label} is required` : undefined}
    >
      {(item: Choice) => <Item key={item.value}>{item.label}</Item>}
    </Picker>
  );
}

/** The choices, with one more for a value that is not among them. */
export function withValue(choices: Choice[], value: string): Choice[] {
  if (choices.some((choice) => choice.value === value)) return choices;
  return [{ value, label: value || 'Choose one' }, ...choices];
}
