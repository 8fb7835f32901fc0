type WriteInProps = { words: string; lines?: '1' | '2' | '3' | '4' };

/** Room to write by hand. On a screen nothing can be typed into it, so nothing of it is kept. */
export function WriteIn({ words, lines = '1' }: WriteInProps) {
  return (
    <div className="write-in">
      <p>{words}</p>
      {Array.from({ length: Number(lines) }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}
