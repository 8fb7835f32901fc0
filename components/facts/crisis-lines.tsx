import { Fragment, type ReactNode } from 'react';
import type { ReachableLine } from '#lib/content/practice/to-reachable.ts';
import type { Part } from '#lib/content/practice/way-in-words.ts';
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
      {lines.map(({ id, name, purpose, reach, answers, also }) => (
        <li key={id}>
          <strong>{name}.</strong> {purpose}: {reach.map(toElement)}.
          {answers !== null && (
            <>
              {' '}
              <span>{answers}</span>
            </>
          )}
          {also
            .filter(({ isInItsLanguage }) => isInItsLanguage || !brief)
            .map(({ lang, parts }) => (
              <Fragment key={parts[0]?.words}>
                {' '}
                <span lang={lang}>{parts.map(toElement)}</span>
              </Fragment>
            ))}
        </li>
      ))}
    </ul>
  );
}

function toElement({ words, href }: Part): ReactNode {
  if (!href) return words;
  if (href.startsWith('http')) return <Outside key={href} href={href} words={words} />;
  return (
    <a key={href} href={href}>
      {words}
    </a>
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
