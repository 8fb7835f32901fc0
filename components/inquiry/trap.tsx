import { Fault, idsOf } from './fault.tsx';

/**
 * A box that programs fill in and people do not see. Screen readers and keyboards may come upon it, so it says what it is, and whoever
 * is led to it by a message can see it and empty it.
 */
export function Trap() {
  const { id, hintId, describedBy } = idsOf('website');
  return (
    <div className="trap">
      <label htmlFor={id}>Leave this empty</label>
      <p className="hint" id={hintId}>
        It is here to catch programs. Whatever stands in it, please delete it.
      </p>
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
