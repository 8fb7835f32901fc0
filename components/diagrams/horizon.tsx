import type { Frontmatter } from '#lib/content/model/schema.ts';

type HorizonProps = { audience: Frontmatter['audience'] };

type Drawing = { /** The upper edge of the ground. */ shore: string; lines: string[] };

// It leaves, loops, and comes home. The ground follows it, but for the loop.
const RETURNING: Drawing = {
  shore: 'M0 78c220 0 420 6 560-12 27-4 51-10 69-17 13 14 42 28 89 31 150 11 330 6 482 6',
  lines: ['M0 78c220 0 420 6 560-12 92-13 140-52 92-54-52-2-44 60 66 68 150 11 330 6 482 6'],
};

// It was shaken, and grows calm.
const CALMING =
  'M0 66c30 0 36-40 70-40s38 78 74 78 40-66 74-66 38 54 72 54 40-42 74-42 40 34 76 34 44-24 78-24 44 16 82 16 100-2 180-2h420';

// The one of two lines that the ground follows. They part, cross, and go on side by side.
const NEAR = 'M0 100c160 0 250-66 400-66s220 50 380 50 260 2 420 2';
const FAR = 'M0 40c160 0 250 64 400 64s220-42 380-42 260 6 420 6';

const DRAWINGS = {
  person: RETURNING,
  partner: { shore: CALMING, lines: [CALMING] },
  couple: { shore: NEAR, lines: [FAR, NEAR] },
  all: RETURNING,
} satisfies Record<HorizonProps['audience'], Drawing>;

/** Where the sky of a hero ends: a line for each kind of reader. */
export function Horizon({ audience }: HorizonProps) {
  const { shore, lines } = DRAWINGS[audience];
  return (
    <svg
      className="horizon"
      viewBox="0 0 1200 120"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      aria-hidden="true"
    >
      <path className="shore" d={`${shore}V121H0Z`} />
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
