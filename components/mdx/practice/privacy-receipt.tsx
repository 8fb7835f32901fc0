import type { Words } from '#lib/words/words.ts';

/**
 * The place of the privacy receipt. These are the words of a build that was not measured; `npm run release` measures it and replaces them
 * (lib/receipt).
 */
export function PrivacyReceipt({ words: { reading } }: { words: Words }) {
  return (
    <div className="receipt" id="receipt">
      <p>
        <strong>{reading.notMeasured}</strong> {reading.notMeasuredMeans}
      </p>
    </div>
  );
}
