import { toMoment } from './to-moment.ts';

type MomentProps = {
  when: string;
  /** Whether it stands in the middle of a sentence. */
  isWithin?: boolean;
};

/** A moment, in words for people and in digits for machines. */
export function Moment({ when, isWithin = false }: MomentProps) {
  const words = toMoment(when);
  return (
    <time dateTime={when}>
      {isWithin ? words.replace(/^(Today|Yesterday)/, (day) => day.toLowerCase()) : words}
    </time>
  );
}
