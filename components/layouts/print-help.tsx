import type { Words } from '#lib/words/words.ts';

/** How a sheet gets onto paper. The button does nothing without a script (`browser/print.ts`), and is not shown then: words stand in its place. */
export function PrintHelp({ words: { reading } }: { words: Words }) {
  return (
    <div className="print-help">
      <button className="button" type="button" data-print="">
        {reading.printSheet}
      </button>
      <noscript>{reading.printFromMenu}</noscript>
      <p>{reading.printHelp}</p>
    </div>
  );
}
