export function Horizon() {
  return (
    <svg
      className="horizon"
      viewBox="0 0 1200 96"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      aria-hidden="true"
    >
      <path d="M0 70c220 0 420 6 560-14 92-13 140-52 92-54-52-2-44 54 66 62 150 11 330 6 482 6" />
    </svg>
  );
}
