import { FieldMessage } from '@keystar/ui/field';
import { type BasicFormField, fields } from '@keystatic/core';
import type { Choices } from '#lib/content/model/schema.ts';
import { ChoiceInput, withValue } from './choice-input.tsx';
import { useChoices, useMadeOf } from './choices.ts';

type FieldProps = { label: string; description: string; choices: Choices };

/** A field that is chosen from a list of the content. A name that is not in it is kept and shown: the check tells it. */
export function choiceField({
  label,
  description,
  choices,
  isRequired,
}: FieldProps & { isRequired: boolean }) {
  const stored = fields.text({ label, description, validation: { isRequired } });
  return {
    ...stored,
    Input(props: Parameters<typeof stored.Input>[0]) {
      return (
        <ChoiceInput
          {...props}
          label={label}
          description={description}
          choices={choices}
          isRequired={isRequired}
        />
      );
    },
  };
}

/** An attribute that names several things with commas between them. */
export function choicesField({
  label,
  description,
  choices,
  isRequired,
}: FieldProps & { isRequired: boolean }): BasicFormField<readonly string[]> {
  const stored = (names: readonly string[]) => ({ value: names.join(', ') || undefined });
  const read = (value: unknown) => (typeof value === 'string' ? value.split(/, */) : []);
  const isMissing = (names: readonly string[]) => isRequired && names.length === 0;
  const fault = `${label} must not be empty`;
  return {
    kind: 'form',
    label,
    defaultValue: () => [],
    parse: read,
    serialize: stored,
    validate(names) {
      if (isMissing(names)) throw new Error(fault);
      return names;
    },
    reader: { parse: read },
    Input(props) {
      const options = props.value.reduce(withValue, useChoices(choices));
      const Boxes = useMadeOf(options, () => fields.multiselect({ label, description, options }).Input);
      return (
        <>
          <Boxes {...props} />
          {props.forceValidation && isMissing(props.value) && <FieldMessage>{fault}</FieldMessage>}
        </>
      );
    },
  };
}
