import type { Words } from '#lib/words/words.ts';

/**
 * The switch for private reading. `browser/private-reading.ts` makes it work; until then it cannot be used. As in a `ReflectionList`, its
 * form sends nothing and is there for `autocomplete`.
 */
export function PrivateReading({ words: { reading } }: { words: Words }) {
  return (
    <div className="private-reading" id="private-reading-switch">
      <form method="dialog" autoComplete="off">
        <label>
          <input type="checkbox" disabled suppressHydrationWarning /> {reading.readPrivately}
        </label>
      </form>
      <noscript>
        <p>{reading.noPrivateReading}</p>
      </noscript>
    </div>
  );
}
