/** The switch for private reading. `browser/private-reading.ts` makes it work; until then it cannot be used. */
export function PrivateReading() {
  return (
    <div className="private-reading" id="private-reading-switch">
      <label>
        <input type="checkbox" disabled /> Read privately in this tab
      </label>
      <noscript>
        <p>Scripts are off in this browser, so this cannot be switched on.</p>
      </noscript>
    </div>
  );
}
