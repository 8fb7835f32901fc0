/**
 * The place of the privacy receipt. These are the words of a build that was not measured; `npm run release` measures it and replaces them
 * (lib/receipt).
 */
export function PrivacyReceipt() {
  return (
    <div className="receipt" id="receipt">
      <p>
        <strong>This copy of the site was not measured, so there is no receipt for it.</strong> It does not
        mean that a page did anything wrong. If you see this on our public site, we forgot a step.
      </p>
    </div>
  );
}
