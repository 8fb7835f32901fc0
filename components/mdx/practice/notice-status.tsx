import type { Notice } from '#lib/content/model/facts-schema.ts';
import { Day } from '../../facts/day.tsx';

type NoticeStatusProps = { notice: Notice | undefined };

export function NoticeStatus({ notice }: NoticeStatusProps) {
  if (!notice) return null;
  const { approved, law, name } = notice;
  if (approved) {
    return (
      <p className="notice-status">
        {name} ({law}). In force from <Day day={approved.effective} />.
      </p>
    );
  }
  return (
    <p className="notice-status">
      <strong>This is a template and not in force.</strong> {name} ({law}): the practice's counsel has still
      to fill in the marked places and approve the words.
    </p>
  );
}
