/**
 * The switch for private reading. `browser/private-reading.ts` makes it work; until then it cannot be used. As in a `ReflectionList`, its
 * form sends nothing and is there for `autocomplete`.
 */
export function PrivateReading() {
  return (
    <div className="private-reading" id="private-reading-switch">
      <form method="dialog" autoComplete="off">
        <label>
          <input type="checkbox" disabled suppressHydrationWarning /> Read privately in this tab
        </label>
      </form>
      <noscript>
        <p>Scripts are off in this browser, so this cannot be switched on.</p>
      </noscript>
    </div>
  );
}
