import { FieldMessage } from '@keystar/ui/field';
import { type BasicFormField, type FormFieldStoredValue, fields } from '@keystatic/core';
import type { z } from 'zod';
import { faultOf } from '#lib/content/load/fault-of.ts';
import { ListInput, withValue } from './choice-input.tsx';
import { useMadeOf } from './choices.ts';
import { toPattern } from './to-pattern.ts';

type Labels = Readonly<Record<string, string>>;
type FieldProps = { label: string; description: string; schema: z.ZodType; labels: Labels };

const optionsOf = (labels: Labels) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/**
 * A field whose values have names that people read. One that has to be chosen starts with nothing, so that no one moves to the first state of the
 * alphabet by leaving it alone; one that no one knows yet stays so.
 */
export function optionField({
  label,
  description,
  schema,
  labels,
  isRequired,
}: FieldProps & { isRequired: boolean }) {
  const pattern = toPattern(label, schema, labels);
  const stored = fields.text({ label, description, validation: { isRequired, pattern } });
  return {
    ...stored,
    Input(props: Parameters<typeof stored.Input>[0]) {
      return (
        <ListInput
          {...props}
          label={label}
          description={description}
          options={optionsOf(labels)}
          isRequired={isRequired}
          nothing="Not known yet"
          faultOf={(value) => (pattern.regex.test(value) ? undefined : pattern.message)}
        />
      );
    },
  };
}

/** A list of such values, each a box to tick. A value that is none of them is kept and shown until someone takes the tick away. */
export function optionsField({
  label,
  description,
  schema,
  labels,
  isRequired,
}: FieldProps & { isRequired: boolean }): BasicFormField<readonly string[]> {
  const read = (value: FormFieldStoredValue) => (Array.isArray(value) ? value.map(String) : []);
  return {
    kind: 'form',
    label,
    defaultValue: () => [],
    parse: read,
    serialize: (values) => ({ value: values }),
    validate(values) {
      const fault = faultIn(values);
      if (fault) throw new Error(fault);
      return values;
    },
    reader: { parse: read },
    Input(props) {
      const options = props.value.reduce(withValue, optionsOf(labels));
      const Boxes = useMadeOf(options, () => fields.multiselect({ label, description, options }).Input);
      const fault = props.value.length > 0 || props.forceValidation ? faultIn(props.value) : undefined;
      return (
        <>
          <Boxes {...props} />
          {fault && <FieldMessage>{fault}</FieldMessage>}
        </>
      );
    },
  };

  function faultIn(values: readonly string[]): string | undefined {
    if (isRequired && values.length === 0) return `${label} must not be empty`;
    for (const value of values) {
      const issue = schema.safeParse(value).error?.issues[0];
      if (issue) return `${label} has "${value}", which ${faultOf(issue, value, labels)}.`;
    }
    return undefined;
  }
}
