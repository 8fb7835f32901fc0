/**
 * The place of the privacy receipt. What is said here stands in every build as Next makes it; `npm run release` measures the
 * build, and puts the receipt in its place (lib/receipt).
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
