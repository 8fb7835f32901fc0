import { SCREEN_COLORS } from '../screen-colors.ts';
import { CARD_SIZE, type CardWords } from './share-picture-of.ts';

const { paper, ink, 'ink-soft': inkSoft } = SCREEN_COLORS.light;
const shell = SCREEN_COLORS.dark.accent;

// It leaves, loops, and comes home: the line of components/diagrams/horizon.tsx in the shape of this picture.
const LINE =
  'M-20 524C180 524 290 562 500 562 710 562 936 520 972 436 994 382 944 346 898 366 838 394 852 506 956 544 1038 572 1120 548 1220 536';

// A name stands on one line; a title of at most 70 characters takes three.
const sizeOf = (words: string) => (words.length > 24 ? 72 : 124);

/** The elements of a card, with the few styles that next/og understands. They become a picture and never part of a page. */
export function toShareCard({ large, small }: CardWords) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '84px 88px',
        background: paper,
        color: ink,
        fontFamily: 'Fraunces',
      }}
    >
      <svg
        {...CARD_SIZE}
        viewBox={`0 0 ${CARD_SIZE.width} ${CARD_SIZE.height}`}
        fill="none"
        aria-hidden="true"
        style={{ position: 'absolute', left: 0, top: 0 }}
      >
        <path d={LINE} stroke={shell} strokeWidth="9" />
      </svg>
      <div
        style={{
          marginLeft: '-0.03em',
          fontSize: sizeOf(large),
          lineHeight: 1.1,
          letterSpacing: '-0.025em',
          textWrap: 'balance',
        }}
      >
        {large}
      </div>
      <div style={{ marginTop: 20, fontSize: 38, color: inkSoft }}>{small}</div>
    </div>
  );
}
