/** Twice the widest copy that the build makes for readers (`sizes.ts`), on the longer side: more is never seen. */
export const MOST_PIXELS = 2880;

/** Git keeps every version of a file for ever; a photograph of those pixels in good quality is well below this. */
export const MOST_BYTES = 2_000_000;
