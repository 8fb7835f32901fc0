import type { ReactNode } from 'react';
import type { Page } from '#lib/content/model/page.ts';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { isOutdated } from '#lib/links/translations.ts';
import { toJsonLd } from '#lib/seo/json-ld/to-json-ld.ts';
import type { Site } from '#lib/site.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { historyPathOf } from '#staff/paths/history-path-of.ts';
import { previewPathOf } from '#staff/paths/preview-path-of.ts';
import { takeAwayPathOf } from '#staff/paths/take-away-path-of.ts';
import type { Room } from '#staff/room.ts';
import { deskIssuesOf } from '../desk-issues-of.ts';
import { deskSiteOf } from '../desk-site-of.ts';
import { Frames } from '../frames.tsx';
import { elsewhereOf } from '../links/elsewhere-of.ts';
import { LinkTable } from '../links/link-table.tsx';
import { linksInOf, linksOutOf } from '../links/links-of.ts';
import { IssueList } from '../rows/issue-list.tsx';
import { toRows } from '../rows/to-rows.ts';
import { DataTree } from './data-tree.tsx';
import { Outline } from './outline.tsx';
import { PageSummary } from './page-summary.tsx';
import { ReadingView } from './reading-view.tsx';
import { SearchResults } from './search-results.tsx';
import { SharePreview } from './share-preview.tsx';
import { toDataTree } from './to-data-tree.ts';
import { toOutline } from './to-outline.ts';
import type { Reading } from './to-reading.ts';
import { toSearchResults } from './to-search-results.ts';
import { toSharedLink } from './to-shared-link.ts';

type PageSheetProps = {
  room: Pick<Room, 'origin' | 'repository'>;
  site: Site;
  page: Page;
  reading: Reading | null;
  /** Whether whoever looks may take it away. */
  mayTakeAway: boolean;
  /** Who was asked to read it, and what they said. */
  readers: ReactNode;
};

/** Everything that the model knows of one page. */
export function PageSheet(props: PageSheetProps) {
  const { site, page, reading, mayTakeAway, readers } = props;
  const { origin, repository } = props.room;
  const desk = deskSiteOf(site);
  const { path, frontmatter, file } = page;
  const row = toRows(site).find(({ href }) => href === deskPathOf(page));
  if (!row) throw new Error(`The desk has no row for ${page.file}.`);
  const { practice } = factsIn(frontmatter.lang, site.facts);
  const preview = previewPathOf(path);
  const shared = toSharedLink(page, practice, origin);
  return (
    <RoomFrame path={null} heading={frontmatter.title}>
      <PageSummary
        row={row}
        elsewhere={elsewhereOf(page, desk.graph)}
        isOutdated={isOutdated(page, desk.graph)}
        editorPath={editorPathOf(page.file)}
        historyPath={repository && historyPathOf(`content/${file}`)}
      />
      <div className="parts">
        <section className="wide">
          <h2>Issues</h2>
          <IssueList issues={deskIssuesOf(site, page)} site={site} isDraft={frontmatter.draft} />
        </section>
        {readers}
        <section>
          <h2>In search results</h2>
          <SearchResults results={toSearchResults(page, practice, origin)} />
          <p className="note">As far as Google takes these words; it may choose others.</p>
        </section>
        <section>
          <h2>When the link is shared</h2>
          {shared && <SharePreview shared={shared} full={frontmatter.share === 'full'} />}
        </section>
        <section>
          <h2>Outline</h2>
          <p>
            <a href={preview}>{frontmatter.heading}</a>{' '}
            <span className="note">level 1, the heading of the page</span>
          </p>
          <Outline entries={toOutline(page.headings)} path={preview} />
        </section>
        <section>
          <h2>Structured data</h2>
          <DataTree nodes={toDataTree(toJsonLd(page, desk, origin))} open={1} />
        </section>
        <section>
          <h2>Links to this page ({row.linksIn})</h2>
          <LinkTable site={site} links={linksInOf(site, page)} name="Links to this page" other="From" />
        </section>
        <section>
          <h2>Links on this page ({page.links.length})</h2>
          <LinkTable site={site} links={linksOutOf(site, page)} name="Links on this page" other="To" />
        </section>
        <section className="wide">
          <h2>As a search engine reads it</h2>
          {reading ? (
            <ReadingView reading={reading} />
          ) : (
            <p>The page cannot be drawn. Fix its errors first.</p>
          )}
        </section>
        <section>
          <h2>Move it, or take it away</h2>
          <p>You are told what leads to the page, and asked where its old address is to lead.</p>
          <ul className="beginnings">
            <li>
              <a href={editorPathOf(page.file)}>Rename or move it</a>
              <span className="note">Change “Address” beside its title, and save.</span>
            </li>
            {mayTakeAway && (
              <li>
                <a href={(repository && takeAwayPathOf(file)) ?? editorPathOf(file)}>Take this page away</a>
                {!repository && (
                  <span className="note">Press the button with the wastebasket, at the top.</span>
                )}
              </li>
            )}
          </ul>
        </section>
        <section className="wide">
          <h2>As people see it</h2>
          <Frames path={preview} title={frontmatter.navLabel} />
        </section>
      </div>
    </RoomFrame>
  );
}
