import type { ReachableLine } from '#lib/content/practice/to-reachable.ts';
import type { WayInWords } from '#lib/content/practice/way-in-words.ts';
import { Note } from '../note.tsx';

type CrisisLinesProps = {
  lines: ReachableLine[];
  /** Leaves out the ways that are for some readers alone. Those in another language stay: they are all that its readers can use. */
  brief?: boolean;
};

/** Lines for emergencies. Each says when someone answers, or nothing of it: a number that may be closed is not to look as if it never were. */
export function CrisisLines({ lines, brief = false }: CrisisLinesProps) {
  return (
    <ul className="crisis-lines">
      {lines.map(({ languages, ways, ...line }) => (
        <li key={line.id}>
          <strong>{line.name}.</strong> {line.purpose}: <Ways line={line} />
          {line.hours && <Also parts={[{ words: `Answers ${line.hours.when}.` }]} />}
          {languages
            .filter(({ lang }) => lang || !brief)
            .map(({ lang, words }) => (
              <Also key={words} lang={lang} parts={[{ words }]} />
            ))}
          {ways
            .filter(({ lang }) => lang || !brief)
            .map((way) => (
              <Also key={way.parts[0]?.words} {...way} />
            ))}
        </li>
      ))}
    </ul>
  );
}

function Ways({ line: { call, text, chat, dialable } }: { line: Omit<ReachableLine, 'languages' | 'ways'> }) {
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
          , or chat through <Outside href={chat} words={new URL(chat).hostname} />
        </>
      )}
      .
    </>
  );
}

function Also({ lang, parts }: WayInWords) {
  return (
    <>
      {' '}
      <span lang={lang}>
        {parts.map(({ words, href }) => {
          if (!href) return words;
          if (href.startsWith('http')) return <Outside key={href} href={href} words={words} />;
          return (
            <a key={href} href={href}>
              {words}
            </a>
          );
        })}
      </span>
    </>
  );
}

/** The page with the form may send a referrer, which the server that takes inquiries can need. No one else gets one. */
function Outside({ href, words }: { href: string; words: string }) {
  return (
    <a href={href} rel="noreferrer">
      {words}
    </a>
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
      <CrisisLines lines={known.filter((line) => wanted.includes(line.id))} brief />
    </Note>
  );
}
