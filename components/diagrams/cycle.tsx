type CycleProps = { steps: string; returns: string };

/** The steps go down the left side and up the right, along a closed line. Without styles they are a numbered list. */
export function Cycle({ steps, returns }: CycleProps) {
  const names = steps.split('→').map((step) => step.trim());
  const half = Math.ceil(names.length / 2);
  return (
    <figure className="cycle">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" fill="none" aria-hidden="true">
        <path d="M50 2H22C8 2 2 8 2 22v56c0 14 6 20 20 20h56c14 0 20-6 20-20V22C98 8 92 2 78 2Z" />
      </svg>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without markers for no list */}
      <ol role="list">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same feeling may stand twice in a cycle
          <li key={index} className={index < half ? 'down' : 'up'}>
            {name}
          </li>
        ))}
      </ol>
      <figcaption>{returns}</figcaption>
    </figure>
  );
}
