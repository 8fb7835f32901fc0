type ToldProps = { done?: string | null; refusal?: string | null };

/** What was just done, and why something was not: it is told aloud. Nothing, where there is nothing to tell. */
export function Told({ done = null, refusal = null }: ToldProps) {
  return (
    <>
      {done && (
        <p className="done" role="status">
          {done}
        </p>
      )}
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </>
  );
}
