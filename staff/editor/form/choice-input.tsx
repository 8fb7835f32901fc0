'use client';

// As in choices.ts: the server reads the form, and draws none of it.

import { Item, Picker } from '@keystar/ui/picker';
import type { Choices } from '#lib/content/model/schema.ts';
import { type Choice, useChoices } from './choices.ts';

type ListInputProps = {
  label: string;
  description: string;
  options: readonly Choice[];
  isRequired: boolean;
  /** What stands for nothing. */
  nothing?: string;
  /** What is wrong with a value that no list would offer. */
  faultOf?: (value: string) => string | undefined;
  value: string;
  onChange: (value: string) => void;
  autoFocus: boolean;
  forceValidation: boolean;
};

type ChoiceInputProps = Omit<ListInputProps, 'options' | 'nothing' | 'faultOf'> & { choices: Choices };

/** A list to choose from. Unlike that of Keystatic, it keeps and shows a value that it does not offer, and can be left empty. */
export function ListInput({
  label,
  description,
  options,
  isRequired,
  nothing = 'None',
  faultOf,
  value,
  onChange,
  autoFocus,
  forceValidation,
}: ListInputProps) {
  const isMissing = isRequired && forceValidation && value === '';
  return (
    <Picker
      label={label}
      description={description}
      items={withValue(isRequired ? [...options] : [{ value: '', label: nothing }, ...options], value)}
      value={value}
      onChange={(key) => onChange(String(key ?? ''))}
      autoFocus={autoFocus}
      isRequired={isRequired}
      errorMessage={isMissing ? `${label} is required` : faultOf?.(value)}
    >
      {(item: Choice) => <Item key={item.value}>{item.label}</Item>}
    </Picker>
  );
}

/** A list of the content, as it is now. */
export function ChoiceInput({ choices, ...props }: ChoiceInputProps) {
  return <ListInput {...props} options={useChoices(choices)} />;
}

/** The choices, with one more for a value that is not among them. */
export function withValue(choices: Choice[], value: string): Choice[] {
  if (choices.some((choice) => choice.value === value)) return choices;
  return [{ value, label: value || 'Choose one' }, ...choices];
}
