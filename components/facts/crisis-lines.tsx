import type { CrisisLine } from '#lib/content/facts-schema.ts';
import { toDialable } from '#lib/to-dialable.ts';

type CrisisLinesProps = { lines: CrisisLine[] };

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

function Ways({ line: { call, text, chat } }: { line: CrisisLine }) {
  return (
    <>
      call <a href={`tel:${toDialable(call)}`}>{call}</a>
      {text && (
        <>
          , text {text.say && `${text.say} to `}
          <a href={`sms:${toDialable(text.to)}`}>{text.to}</a>
        </>
      )}
      {chat && (
        <>
          , or chat through{' '}
          {/* The page with the form may have to tell the server that takes inquiries, and so any other, where it came from. */}
          <a href={chat} rel="noreferrer">
            {new URL(chat).hostname}
          </a>
        </>
      )}
      .
    </>
  );
}
