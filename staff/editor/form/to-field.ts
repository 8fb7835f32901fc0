import {
  type BasicFormField,
  type ComponentSchema,
  type FormFieldStoredValue,
  fields,
  type SlugFormField,
} from '@keystatic/core';
import { z } from 'zod';
import { fieldAt, labelsOf } from '#lib/content/load/schema-fields.ts';
import type { Choices } from '#lib/content/model/schema.ts';
import { labelOf } from '#lib/content/names/label-of.ts';
import type { FactName } from '#lib/content/practice/knowable-facts.ts';
import { labelOfFact } from '#lib/content/practice/label-of-fact.ts';
import { choiceField, choicesField } from './choice-field.tsx';
import { itemLabelOf } from './item-label-of.ts';
import { numberField } from './number-field.ts';
import { optionField, optionsField } from './option-field.tsx';
import { pictureField } from './picture-field.ts';
import { toPattern } from './to-pattern.ts';

/** Long enough to need more than one line of the form. */
const ONE_LINE = 75;

/** What may be missing, and what then stands in the file: nothing, null, or the value that everyone gets. */
type Missing = { optional: boolean; nullable: boolean; fallback: unknown };

/** The fields of a group of the content model as fields of the editor's form, each with the sentence of its schema. */
export function toFields(group: z.ZodObject, within: Partial<Missing> = {}): Record<string, ComponentSchema> {
  const shape: Record<string, z.ZodType> = group.shape;
  return Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, toField(name, schema, within)]),
  );
}

/**
 * A field of the content model as a field of the editor's form. Only what the content model uses is known; anything else
 * throws, so that a new kind of field cannot be forgotten here.
 */
export function toField(name: string, schema: z.ZodType, within: Partial<Missing> = {}): ComponentSchema {
  // What the staff room writes by itself goes through the form as it is.
  if (schema.meta()?.isKept) return fields.ignored();
  const label = labelOf(name);
  const { inner, description, choices, labels, isPicture, missing } = peel(schema);
  const { optional, nullable, fallback } = { ...missing, ...within };
  const isRequired = !optional && !nullable && fallback === undefined;
  const named = { label, description };
  if (inner instanceof z.ZodObject) {
    // The parts of a group that may be missing may be missing as well.
    return fields.object(toFields(inner, isRequired ? {} : { optional, nullable }), named);
  }
  if (inner instanceof z.ZodArray) {
    const item = peel(inner.element as z.ZodType);
    if (item.labels) return optionsField({ ...named, schema: item.inner, labels: item.labels, isRequired });
    const element = toField(name, inner.element as z.ZodType);
    const length = lengthOf(inner);
    return fields.array(element, {
      ...named,
      itemLabel: (props) => itemLabelOf(props as never, (part) => labelsIn(item.inner, part)),
      validation: { length: isRequired ? length : { max: length.max } },
    });
  }
  if (inner instanceof z.ZodBoolean)
    return quiet(fields.checkbox({ ...named, defaultValue: fallback === true }), fallback);
  if (inner instanceof z.ZodNumber && !inner.isInt) {
    return orNull(numberField({ ...named, schema: inner, isRequired }), nullable);
  }
  if (inner instanceof z.ZodNumber) {
    return fields.integer({ ...named, validation: { isRequired, min: inner.minValue ?? undefined } });
  }
  if (labels) return orNull(optionField({ ...named, schema: inner, labels, isRequired }), nullable);
  if (inner instanceof z.ZodEnum) {
    const labelIn = (value: string) => (choices === 'facts' ? labelOfFact(value as FactName) : value);
    const options = inner.options.map(String).map((value) => ({ value, label: labelIn(value) }));
    const defaultValue = String(fallback ?? options[0]?.value);
    return quiet(fields.select({ ...named, options, defaultValue }), fallback);
  }
  if (inner instanceof z.ZodISODate)
    return orNull(fields.date({ ...named, validation: { isRequired } }), nullable);
  if (inner instanceof z.ZodString || inner instanceof z.ZodStringFormat) {
    if (choices) return choiceField({ ...named, choices, isRequired });
    if (isPicture) return pictureField(label, description, { isRequired, nullable });
    return orNull(textField(inner, named, isRequired), nullable);
  }
  throw new Error(
    `The editor has no field for "${name}" (${inner.constructor.name}): add one in staff/editor/form/to-field.ts.`,
  );
}

const ONE_OF: Record<Choices, string> = {
  pages: 'Page',
  people: 'Person',
  sources: 'Source',
  lines: 'Emergency number',
  statements: 'Statement',
  documents: 'Document',
  facts: 'Fact',
};

/** An attribute of a component. Attributes are strings, and a list of names is one string. */
export function toAttribute(name: string, schema: z.ZodType): ComponentSchema {
  const { description, choices, isList, missing } = peel(schema);
  // One that is chosen goes by what it is: no one has to know that it has an id.
  if (choices && name === 'id')
    return choiceField({ label: ONE_OF[choices], description, choices, isRequired: !missing.optional });
  if (choices && isList)
    return choicesField({ label: labelOf(name), description, choices, isRequired: !missing.optional });
  return toField(name, schema);
}

function textField(
  schema: z.ZodString | z.ZodStringFormat,
  named: { label: string; description: string },
  isRequired: boolean,
) {
  // What a rule tells of a whole file is told of a text while it is typed.
  const typed = (schema.meta()?.typed as z.ZodType | undefined) ?? schema;
  return fields.text({
    ...named,
    multiline: (schema.maxLength ?? 0) > ONE_LINE,
    validation: { isRequired, pattern: toPattern(named.label, typed) },
  });
}

function lengthOf({ def: { checks = [] } }: z.ZodArray): { min?: number; max?: number } {
  const limits = checks.map(({ _zod: { def } }) => def as { minimum?: number; maximum?: number });
  return {
    min: limits.find(({ minimum }) => minimum !== undefined)?.minimum,
    max: limits.find(({ maximum }) => maximum !== undefined)?.maximum,
  };
}

// What everyone gets is not written down.
function quiet<Value extends {}>(field: BasicFormField<Value>, fallback: unknown): BasicFormField<Value> {
  if (fallback === undefined) return field;
  return {
    ...field,
    serialize: (value) => (value === fallback ? { value: undefined } : field.serialize(value)),
  };
}

// A fact that no one knows is written down as such. Keystatic reads null from files, although its types say otherwise.
function orNull<Field extends BasicFormField<string | null> | SlugFormField<string, string, string, null>>(
  field: Field,
  nullable: boolean,
): Field {
  if (!nullable) return field;
  const { parse, serialize, reader } = field as BasicFormField<string | null>;
  return {
    ...field,
    parse: (value: FormFieldStoredValue | null) => parse(value ?? undefined),
    serialize: (value: string | null) => ({ value: serialize(value).value ?? null }),
    reader: { ...reader, parse: (value: FormFieldStoredValue | null) => reader.parse(value ?? undefined) },
  };
}

/** The words for what a part of a group chooses, one value or several. */
const labelsIn = (group: z.ZodType, part: string) =>
  labelsOf(fieldAt(group, [part])) ?? labelsOf(fieldAt(group, [part, 0])) ?? {};

function peel(schema: z.ZodType) {
  const missing: Missing = { optional: false, nullable: false, fallback: undefined };
  let inner = schema;
  let description = '';
  let choices: Choices | undefined;
  let labels: Readonly<Record<string, string>> | undefined;
  let isPicture = false;
  let isList = false;
  for (;;) {
    const meta = inner.meta();
    description ||= meta?.description ?? '';
    choices ??= meta?.choices as Choices | undefined;
    labels ??= meta?.labels as typeof labels;
    isPicture ||= meta?.picture === true;
    isList ||= meta?.isList === true;
    if (inner instanceof z.ZodOptional) missing.optional = true;
    else if (inner instanceof z.ZodNullable) missing.nullable = true;
    else if (inner instanceof z.ZodDefault) missing.fallback = inner.def.defaultValue;
    else if (inner instanceof z.ZodPipe) {
      inner = inner.out as z.ZodType;
      continue;
    } else return { inner, description, choices, labels, isPicture, isList, missing };
    inner = inner.unwrap() as z.ZodType;
  }
}
