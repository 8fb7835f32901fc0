// The line between two parts of a page: it loops early and runs on.
export function Rule() {
  return (
    <svg
      className="rule"
      viewBox="0 0 1200 28"
      preserveAspectRatio="xMinYMid slice"
      width="100%"
      height="28"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M0 21h24c9 0 16 1 21-5 4-5 3-12-1-12-5 0-5 10 2 14 5 3 13 3 22 3h1132" />
    </svg>
  );
}
