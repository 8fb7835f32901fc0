import { LONGEST_NOTE } from './read-note.ts';

type NoteFieldProps = { label: string; value: string };

/** The line that everyone who publishes writes about it. */
export function NoteField({ label, value }: NoteFieldProps) {
  return (
    <p>
      <label htmlFor="note">{label}</label>
      <input
        id="note"
        name="note"
        defaultValue={value}
        required
        maxLength={LONGEST_NOTE}
        autoComplete="off"
        aria-describedby="note-use"
      />
      <span className="note" id="note-use">
        One line, for everyone who looks later at what was published.
      </span>
    </p>
  );
}
