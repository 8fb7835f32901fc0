import type { InputHTMLAttributes, ReactNode } from 'react';
import type { Field } from '#lib/inquiries/inquiry.ts';
import { Fault, idsOf } from './fault.tsx';

type TextFieldProps = {
  field: Field;
  label: string;
  hint: ReactNode;
  /** More lines than one make a larger box. */
  rows?: number;
} & Pick<
  InputHTMLAttributes<HTMLElement>,
  'required' | 'maxLength' | 'autoComplete' | 'autoCapitalize' | 'spellCheck'
>;

export function TextField({ field, label, hint, rows, ...attributes }: TextFieldProps) {
  const { id, hintId, describedBy } = idsOf(field);
  const told = { ...attributes, id, name: field, 'aria-describedby': describedBy };
  return (
    <div>
      <label htmlFor={id}>
        {label} {!attributes.required && <small>(optional)</small>}
      </label>
      <p className="hint" id={hintId}>
        {hint}
      </p>
      {rows ? <textarea {...told} rows={rows} /> : <input type="text" {...told} />}
      <Fault field={field} />
    </div>
  );
}
