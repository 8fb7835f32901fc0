import type { ReachableLine } from '#lib/content/practice/to-reachable.ts';
import { Note } from '../note.tsx';

type CrisisLinesProps = { lines: ReachableLine[] };

export function CrisisLines({ lines }: CrisisLinesProps) {
  return (
    <ul className="crisis-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <strong>{line.name}.</strong> {line.purpose}: <Ways line={line} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ line: { call, text, chat, dialable } }: { line: ReachableLine }) {
  return (
    <>
      call <a href={`tel:${dialable.call}`}>{call}</a>
      {text && (
        <>
          , text {text.say && `${text.say} to `}
          <a href={`sms:${dialable.text}`}>{text.to}</a>
        </>
      )}
      {chat && (
        <>
          , or chat through{' '}
          {/* The page with the form may send a referrer, which the server that takes inquiries can need. No one else gets one. */}
          <a href={chat} rel="noreferrer">
            {new URL(chat).hostname}
          </a>
        </>
      )}
      .
    </>
  );
}

type CrisisNoticeProps = {
  known: ReachableLine[];
  /** The ids of the lines to show, with commas between them; 911 and 988 where none are named. */
  lines?: string;
};

export function CrisisNotice({ known, lines = 'emergency, suicide-and-crisis' }: CrisisNoticeProps) {
  const wanted = lines.split(',').map((id) => id.trim());
  return (
    <Note className="crisis-notice">
      <CrisisLines lines={known.filter((line) => wanted.includes(line.id))} />
    </Note>
  );
}
