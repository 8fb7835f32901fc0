import type { DrawingName, Frontmatter } from '#lib/content/model/schema.ts';
import { DRAWINGS } from './drawings.ts';

type HorizonProps = { audience: Frontmatter['audience']; drawing: DrawingName };

type Way = { /** The upper edge of the ground. */ shore: string; lines: string[] };

// It leaves, loops, and comes home. The ground does not follow the loop.
const RETURNING: Way = {
  shore: 'M-4000 158H0',
  lines: ['M-4000 158H-170c23 0 42 3 55-13 10-13 8-31-3-31-13 0-13 26 5 36 13 8 34 8 57 8H0'],
};

// It was shaken, and grows calm.
const CALMING =
  'M-4000 140H-780c30 0 36-20 70-20s38 38 74 38 40-34 74-34 38 34 72 34 40-28 74-28 40 28 76 28 44-18 78-18 44 18 82 18H0';

// The one of two lines that the ground follows. They part, cross, and go on as one.
const NEAR = 'M-4000 158H-620c110 0 130-40 230-40s120 40 220 40H0';
const FAR = 'M-4000 118H-640c110 0 130 40 230 40H0';

const WAYS = {
  person: RETURNING,
  partner: { shore: CALMING, lines: [CALMING] },
  couple: { shore: NEAR, lines: [FAR, NEAR] },
  all: RETURNING,
} satisfies Record<HorizonProps['audience'], Way>;

/**
 * The line that ends the head of a page, from one edge of the window to the other: it comes in a way of its own for each kind of reader, and draws
 * a thing in a room. It is as wide as that thing, and what it has on both sides is seen as far as its place allows.
 */
export function Horizon({ audience, drawing }: HorizonProps) {
  const { shore, lines } = WAYS[audience];
  return (
    <svg
      className="horizon"
      viewBox="0 0 240 160"
      width="240"
      height="160"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path className="shore" d={`${shore}H4000V170H-4000Z`} />
      {[...lines, DRAWINGS[drawing]].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
