import type { Field } from '#lib/inquiry/inquiry.ts';
import { Fault, idsOf } from './fault.tsx';

type TickBoxProps = { field: Field; label: string; hint: string; value: string; required?: boolean };

export function TickBox({ field, label, hint, value, required }: TickBoxProps) {
  const { id, hintId, describedBy } = idsOf(field);
  return (
    <div>
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={field}
          value={value}
          required={required}
          aria-describedby={describedBy}
        />{' '}
        {label}
      </label>
      <p className="hint" id={hintId}>
        {hint}
      </p>
      <Fault field={field} />
    </div>
  );
}
