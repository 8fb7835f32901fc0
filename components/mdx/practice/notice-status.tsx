import type { Notice } from '#lib/content/model/facts-schema.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';
import { Day } from '../../facts/day.tsx';
import { Said } from '../../said.tsx';

type NoticeStatusProps = { words: Words; notice: Notice | undefined };

export function NoticeStatus({ words: { lang, reading }, notice }: NoticeStatusProps) {
  if (!notice) return null;
  const { approved, law, name } = notice;
  if (approved) {
    const day = <Day day={approved.effective} lang={lang} />;
    return (
      <p className="notice-status">
        <Said words={reading.inForce} parts={{ name, law, day }} />
      </p>
    );
  }
  return (
    <p className="notice-status">
      <strong>{reading.notInForce}</strong> {filled(reading.waitsForCounsel, { name, law })}
    </p>
  );
}
