// A sheet with a few lines, one corner folded.
export function Sheet() {
  return (
    <svg
      className="sheet-drawing"
      viewBox="0 0 24 28"
      width="24"
      height="28"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M15 2H4v24h16V7zv5h5M8 13h8M8 17h8M8 21h5" />
    </svg>
  );
}
