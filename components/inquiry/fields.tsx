import type { InputHTMLAttributes, ReactNode } from 'react';
import type { Field } from '#lib/inquiry/inquiry.ts';
import type { Words } from '#lib/words/words.ts';

// The prefix keeps the ids of a field, and of what is said of it, apart from the headings of the page.
function idsOf(field: Field) {
  const id = `inquiry-${field}`;
  return { id, hintId: `${id}-hint`, faultId: `${id}-fault`, describedBy: `${id}-hint ${id}-fault` };
}

function Hint({ field, children }: { field: Field; children: ReactNode }) {
  return (
    <p className="hint" id={idsOf(field).hintId}>
      {children}
    </p>
  );
}

/** Room for what is wrong with a field: `browser/contact.ts` fills it. */
function Fault({ field }: { field: Field }) {
  return <p className="fault" id={idsOf(field).faultId} />;
}

type TextFieldProps = {
  words: Words;
  field: Field;
  label: string;
  hint: string;
  /** More lines than one make a larger box. */
  rows?: number;
} & Pick<InputHTMLAttributes<HTMLElement>, 'required' | 'autoCapitalize'>;

/**
 * A box for words, which takes as many as someone pastes: `maxlength` would cut them without a word. `autocomplete="off"` keeps them out of what a browser saves while someone types, to reopen a closed tab, and out of what
 * it suggests later in a field of that name. Without `spellcheck="false"`, some browsers send what is typed to their maker.
 */
export function TextField({ words, field, label, hint, rows, ...attributes }: TextFieldProps) {
  const { id, describedBy } = idsOf(field);
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
        {label} {!attributes.required && <small>{words.inquiry.optional}</small>}
      </label>
      <Hint field={field}>{hint}</Hint>
      {rows ? <textarea {...told} rows={rows} /> : <input type="text" {...told} />}
      <Fault field={field} />
    </div>
  );
}

type ChoiceFieldProps<Choice extends string> = {
  words: Words;
  field: Field;
  legend: string;
  hint: string;
  choices: readonly Choice[];
  /** Each choice in words. */
  labels: Record<Choice, string>;
  required?: boolean;
};

/** One answer of several. The first one has the id of the field, so that a link to the field leads there. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { words, field, legend, hint, choices, labels, required = false } = props;
  const { id, describedBy } = idsOf(field);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it, and a plain group is never required or invalid
    <fieldset role="radiogroup" aria-describedby={describedBy} aria-required={required || undefined}>
      <legend>
        {legend} {!required && <small>{words.inquiry.optional}</small>}
      </legend>
      <Hint field={field}>{hint}</Hint>
      {choices.map((choice, at) => (
        <label key={choice} className="choice">
          <input
            type="radio"
            name={field}
            value={choice}
            id={at === 0 ? id : undefined}
            required={required}
          />{' '}
          {labels[choice]}
        </label>
      ))}
      <Fault field={field} />
    </fieldset>
  );
}

type TickBoxProps = { field: Field; label: string; hint: string; value: string; required?: boolean };

export function TickBox({ field, label, hint, value, required }: TickBoxProps) {
  const { id, describedBy } = idsOf(field);
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
      <Hint field={field}>{hint}</Hint>
      <Fault field={field} />
    </div>
  );
}

/**
 * A box that programs fill in and people do not see. Screen readers and keyboards may come upon it, so it says what it is, and anyone
 * led to it by a message can see it and empty it.
 */
export function Trap({ words: { inquiry } }: { words: Words }) {
  const { id, describedBy } = idsOf('website');
  return (
    <div className="trap">
      <label htmlFor={id}>{inquiry.trap}</label>
      <Hint field="website">{inquiry.trapHint}</Hint>
      <input
        type="text"
        id={id}
        name="website"
        tabIndex={-1}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
      />
      <Fault field="website" />
    </div>
  );
}
