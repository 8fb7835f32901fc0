import { renderToStaticMarkup } from 'react-dom/server';
import { countIssues, toIssueWords } from '#lib/checks/reports/count-issues.ts';
import type { Page } from '#lib/content/model/page.ts';
import { hiddenPartsOf } from '#lib/content/seen/hidden-parts-of.ts';
import { toUrl } from '#lib/seo/to-url.ts';
import type { Site } from '#lib/site.ts';
import { deskIssuesOf } from '#staff/desk/desk-issues-of.ts';
import { STYLES } from '#staff/page/styles.ts';
import { toDocument } from '#staff/page/to-document.tsx';
import { askPathOf } from '#staff/paths/ask-path-of.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { previewPathOf, RELOADER } from '#staff/paths/preview-path-of.ts';
import type { Room } from '#staff/room.ts';
import { Badge } from './badge.tsx';
import { drawPage } from './draw-page.tsx';

/** A version of a page other than the one that is saved: what it is, and the ways from it. Of a version of the whole site, also the id of its files. */
export type Version = {
  mark: string;
  links: { words: string; href: string | null }[];
  tree: string | null;
};

/**
 * The document of a page in its site as readers get it, with a strip for staff above it, which tells of the site that is saved. `version` is
 * given where the page is not the one that is saved. Throws as `drawPage` does.
 */
export async function toPreview(
  { origin, inquiryAction, records }: Room,
  saved: Site,
  { site, page }: { site: Site; page: Page },
  version: Version | null = null,
): Promise<string> {
  const { title, description, listed, lang, draft } = page.frontmatter;
  const body = await drawPage({ site, page, origin, inquiryAction });
  const hidden = hiddenPartsOf(page, site.known);
  const badge = renderToStaticMarkup(
    version === null ? (
      <Badge
        mark={draft ? 'Draft' : null}
        hidden={hidden}
        links={[
          {
            words: `${toIssueWords(countIssues(deskIssuesOf(saved, page)))} · Details`,
            href: deskPathOf(page),
          },
          { words: 'Edit', href: editorPathOf(page.file) },
          { words: 'Have it read', href: records && askPathOf(page) },
        ]}
      />
    ) : (
      <Badge mark={version.mark} links={version.links} hidden={hidden} />
    ),
  );
  return toDocument({
    lang,
    styles: [STYLES.site, STYLES.preview],
    head: (
      <>
        <title>{title}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={toUrl(origin, page.path)} />
        {!listed && <meta name="robots" content="noindex" />}
      </>
    ),
    body: `${keepInPreview(body, site, version?.tree ?? null)}${badge}<script type="module" src="${RELOADER}" data-file="content/${page.file}"></script>`,
  });
}

// Of all addresses of the site, only that of its first page is one of the room as well. What React prints has no quote but around attributes.
// A version of the whole site has other pages and pictures than the one that is saved: what leads to them leads to its own.
function keepInPreview(body: string, { graph }: Site, of: string | null): string {
  if (of === null) return body.replaceAll(' href="/"', ` href="${previewPathOf('/')}"`);
  return body
    .replaceAll(/ href="(\/[^"#?]*)(#[^"]*)?"/g, (whole, path: string, hash = '') =>
      graph.nodes.has(path) ? ` href="${previewPathOf(path)}?of=${of}${hash}"` : whole,
    )
    .replaceAll(/ src(?:set)?="[^"]*"/gi, (attribute) =>
      attribute.replaceAll(/\/(?:images|pictures)\/[^\s,"]+/g, `$&?of=${of}`),
    );
}
