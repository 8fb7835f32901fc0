import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import type { DrawingName, Frontmatter } from '#lib/content/model/schema.ts';
import { filled } from '#lib/filled.ts';
import type { Signature } from '#lib/links/signature-of.ts';
import type { Words } from '#lib/words/words.ts';
import { Horizon } from '../diagrams/horizon.tsx';
import { Day } from '../facts/day.tsx';
import { Said } from '../said.tsx';

type PageHeadProps = {
  audience: Frontmatter['audience'];
  drawing: DrawingName;
  /** Stands beside the drawing where there is no room for it beside the words. */
  facts?: ReactNode;
  children: ReactNode;
};

/** The head of a main page: its promise stands in a sky. */
export function Hero(props: PageHeadProps) {
  return <Head {...props} className="hero" />;
}

/** The head of any other page. */
export function PageHead(props: PageHeadProps) {
  return <Head {...props} className="page-head" />;
}

function Head({ audience, drawing, facts, children, className }: PageHeadProps & { className: string }) {
  return (
    <header className="page-part">
      <div className={className}>
        {/* No `div`: reader modes leave out one with many links and few commas, and the lead with it. */}
        <section>{children}</section>
        {facts}
        <Horizon audience={audience} drawing={drawing} />
      </div>
    </header>
  );
}

/**
 * What stands below the head. Both have one class, because programs that read pages for people take the text, and of what stands beside it only
 * what looks like a part of it to them: the lead is in the head. "page" is a word that they look for.
 */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className="page-part">{children}</div>;
}

/** A heading of more letters than this is set smaller: on a phone it would take more than three lines. */
const LONG = 64;

export function PageHeading({ page: { frontmatter } }: { page: Page }) {
  return (
    <>
      <h1 className={frontmatter.heading.length > LONG ? 'long' : undefined}>{frontmatter.heading}</h1>
      {frontmatter.lead.length > 0 && (
        <p className="lead">
          {frontmatter.lead.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
      )}
    </>
  );
}

type PageFactsProps = {
  words: Words;
  page: Page;
  /** The day on which what the page says last changed. */
  date: string;
  /** Null where there was no review. */
  reviewer: Signature | null;
  /** Null where the page does not say who wrote it. */
  byline: Signature | null;
  minutes?: number;
};

/** When what the page says was last changed, and, where given, who wrote and reviewed it and how long it takes to read. */
export function PageFacts({ words, page: { frontmatter }, date, reviewer, byline, minutes }: PageFactsProps) {
  const { published, reviewed } = frontmatter;
  const { lang, reading } = words;
  return (
    <ul className="page-facts">
      {byline && (
        <li>
          <Said words={reading.by} parts={{ name: <Signed by={byline} isAuthor /> }} />
        </li>
      )}
      {published && published !== date && (
        <li>
          <Said words={reading.published} parts={{ day: <Day day={published} lang={lang} /> }} />
        </li>
      )}
      <li>
        <Said words={reading.updated} parts={{ day: <Day day={date} lang={lang} /> }} />
      </li>
      {reviewed && reviewer && (
        <li>
          {/* A license type after the name ends with a comma as well. */}
          <Said
            words={reading.reviewed}
            parts={{
              name: <Signed by={reviewer} />,
              day: <Day day={reviewed.on} lang={lang} />,
              next: <Day day={reviewed.next} lang={lang} />,
            }}
          />
        </li>
      )}
      {minutes && <li>{minutes === 1 ? reading.aboutAMinute : filled(reading.aboutMinutes, { minutes })}</li>}
    </ul>
  );
}

type SignedProps = { by: Signature; isAuthor?: boolean };

/** A name as a signature, which leads to whoever it is of. Programs that read for people look for the author by what is said of the link, or by the class. */
function Signed({ by: { words, path }, isAuthor = false }: SignedProps) {
  if (path !== null)
    return (
      <a href={path} rel={isAuthor ? 'author' : undefined}>
        {words}
      </a>
    );
  return isAuthor ? <span className="byline">{words}</span> : words;
}
