/** How a sheet gets onto paper. The button does nothing without a script (`browser/print.ts`), and is not shown then: words stand in its place. */
export function PrintHelp() {
  return (
    <div className="print-help">
      <button className="button" type="button" data-print="">
        Print this sheet
      </button>
      <noscript>Print it from your browser’s menu.</noscript>
      <p>
        It fits on one page, to fill in by hand. The paper names no practice and no subject. If your browser
        adds the address of this page, turn off “Headers and footers” before you print.
      </p>
    </div>
  );
}
