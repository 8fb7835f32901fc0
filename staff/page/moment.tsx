import { toMoment } from './to-moment.ts';

type MomentProps = { when: string };

/** A moment, in words for people and in digits for machines. */
export function Moment({ when }: MomentProps) {
  return <time dateTime={when}>{toMoment(when)}</time>;
}
