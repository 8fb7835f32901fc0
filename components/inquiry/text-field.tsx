import type { InputHTMLAttributes, ReactNode } from 'react';
import type { Field } from '#lib/inquiry/inquiry.ts';
import { Fault, idsOf } from './fault.tsx';

type TextFieldProps = {
  field: Field;
  label: string;
  hint: ReactNode;
  /** More lines than one make a larger box. */
  rows?: number;
} & Pick<InputHTMLAttributes<HTMLElement>, 'required' | 'maxLength' | 'autoCapitalize'>;

/**
 * A box for words. `autocomplete="off"` keeps them out of what a browser writes down while somebody types, to open a closed tab again, and
 * of what it offers later to whoever comes to a field of that name. Some browsers send what is typed to their maker to check its spelling.
 */
export function TextField({ field, label, hint, rows, ...attributes }: TextFieldProps) {
  const { id, hintId, describedBy } = idsOf(field);
  const told = {
    ...attributes,
    id,
    name: field,
    'aria-describedby': describedBy,
    autoComplete: 'off',
    spellCheck: false,
  };
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
