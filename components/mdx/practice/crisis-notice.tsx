import type { ReachableLine } from '#lib/content/practice/to-reachable.ts';
import { CrisisLines } from '../../facts/crisis-lines.tsx';

type CrisisNoticeProps = {
  known: ReachableLine[];
  /** The ids of the lines to show, with commas between them; 911 and 988 where none are named. */
  lines?: string;
};

export function CrisisNotice({ known, lines = 'emergency, suicide-and-crisis' }: CrisisNoticeProps) {
  const wanted = lines.split(',').map((id) => id.trim());
  return (
    <div className="crisis-notice">
      <CrisisLines lines={known.filter((line) => wanted.includes(line.id))} />
    </div>
  );
}
