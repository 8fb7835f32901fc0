import { Hono } from 'hono';
import type { Page } from '#lib/content/model/page.ts';
import { headerRules, headersAt } from '#lib/http/headers.ts';
import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { bundle } from '#staff/editor/bundle/bundle.ts';
import { mayBeKept } from '#staff/http/may-be-kept.ts';
import { once } from '#staff/http/once.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import { historyPathOf } from '#staff/paths/history-path-of.ts';
import { PREVIEWS, previewPathOf, RELOADER } from '#staff/paths/preview-path-of.ts';
import { PUBLISH, reviewPathOf } from '#staff/paths/review-path-of.ts';
import { choiceOf } from '#staff/publish/choose/choice-of.ts';
import type { Room } from '#staff/room.ts';
import { candidateSite } from './candidate-site.ts';
import { NotDrawn } from './not-drawn.tsx';
import { oldVersionOf } from './old-version-of.ts';
import { pageAt } from './page-at.ts';
import { NotDrawable } from './to-body.ts';
import { toPreview, type Version } from './to-preview.tsx';

/** The routes of pages as readers will get them. */
export function previewRoutes(room: Room): Hono {
  const rules = headerRules(null);
  const reloader = once(() => bundle(room.root, 'preview/reload-when-saved.ts'));
  return (
    new Hono({ strict: false })
      .get(`${PREVIEWS}/*`, async (context) => {
        const path = context.req.path.slice(PREVIEWS.length).replace(/\/*$/, '/');
        const of = context.req.query('of');
        const saved = room.readSite();
        const candidate = of === undefined ? null : await candidateSite(room.repository, of);
        const found = candidate
          ? pageAt(candidate, path)
          : of === undefined
            ? pageAt(saved, path)
            : await oldVersionOf(room.repository, saved, path, of);
        if (!found) return context.notFound();
        const { page } = found;
        const version = candidate
          ? toCandidateVersion(String(of), page)
          : of === undefined
            ? null
            : toOldVersion(of, page);
        // The sheet of the page shows it in frames.
        const policy = headersAt(rules, path)['Content-Security-Policy'] ?? '';
        context.header(
          'Content-Security-Policy',
          policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
        );
        try {
          return context.html(await toPreview(room, saved, found, version));
        } catch (error) {
          if (!(error instanceof NotDrawable)) throw error;
          const shown = <NotDrawn page={page} reason={error.message} />;
          return context.html(toRoomPage('Not shown', shown), 422);
        }
      })
      .get(RELOADER, mayBeKept, async (context) =>
        context.body(await reloader(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
      )
      // A path with a slash at its end would never match: the room takes it off those of requests.
      .post(INQUIRIES_PATH.replace(/\/$/, ''), (context) =>
        context.html(
          toRoomPage(
            'Not sent',
            <RoomFrame path={null} heading="Nothing was sent">
              <p>This is a preview. On the site itself, the form goes to the practice.</p>
            </RoomFrame>,
          ),
          503,
        ),
      )
      // Links of a page lead where they will lead readers. Here, that page is a preview as well.
      .get('*', (context, next) => {
        const path = context.req.path.replace(/\/*$/, '/');
        return pageAt(room.readSite(), path) ? context.redirect(previewPathOf(path)) : next();
      })
  );
}

function toCandidateVersion(tree: string, page: Page): Version {
  const paths = choiceOf(tree);
  const links = [
    { words: 'Back to what changes', href: paths ? reviewPathOf(paths) : PUBLISH },
    { words: 'Edit', href: editorPathOf(page.file) },
  ];
  return { mark: 'As readers would get it', links, tree };
}

function toOldVersion(of: string, page: Page): Version {
  const links = [
    { words: 'As saved now', href: previewPathOf(page.path) },
    { words: 'History', href: historyPathOf(page.file) },
  ];
  return { mark: of === 'live' ? 'As readers see it' : 'An earlier version', links, tree: null };
}
