import type { Page } from '#lib/content/model/page.ts';
import { Day } from '../facts/day.tsx';

type PageFactsProps = {
  page: Page;
  /** Null where there was no review. */
  reviewer: string | null;
  byline?: string;
  minutes?: number;
};

/** When the page was last changed, and, where given, who wrote and reviewed it and how long it takes to read. */
export function PageFacts({ page: { frontmatter }, reviewer, byline, minutes }: PageFactsProps) {
  const { updated, reviewed } = frontmatter;
  return (
    <ul className="page-facts">
      {byline && <li>By {byline}</li>}
      <li>
        Updated <Day day={updated} />
      </li>
      {reviewed && reviewer && (
        <li>
          Reviewed by {reviewer} on <Day day={reviewed.on} />, next review by <Day day={reviewed.next} />
        </li>
      )}
      {minutes && <li>{minutes === 1 ? 'About a minute' : `About ${minutes} minutes`} to read</li>}
    </ul>
  );
}
