import type { DrawingName } from '#lib/content/model/schema.ts';
import { DRAWINGS } from './drawings.ts';

type DrawingProps = { name: DrawingName };

/** A thing in a room by itself, on its piece of the ground. */
export function Drawing({ name }: DrawingProps) {
  return (
    <svg
      className="drawing"
      viewBox="0 0 240 160"
      width="120"
      height="80"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
