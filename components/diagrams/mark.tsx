// The line that returns: it leaves, loops, and comes home.
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 48 28"
      width="48"
      height="28"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M2 21c9 0 16 1 21-5 4-5 3-12-1-12-5 0-5 10 2 14 5 3 13 3 22 3" />
    </svg>
  );
}
