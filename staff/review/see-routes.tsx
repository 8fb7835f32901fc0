import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { hiddenPartsOf } from '#lib/content/seen/hidden-parts-of.ts';
import { SITE_LANGUAGE } from '#lib/languages.ts';
import { shownPictures } from '#lib/pictures/shown-pictures.ts';
import { todayInFlorida } from '#lib/today.ts';
import { readForm } from '#staff/http/read-form.ts';
import { addressIn, sendPicture } from '#staff/http/send-picture.ts';
import { STYLES } from '#staff/page/styles.ts';
import { toDocument } from '#staff/page/to-document.tsx';
import { SEE, seePathOf } from '#staff/paths/see-path-of.ts';
import type { Room } from '#staff/room.ts';
import type { Update } from '#staff/saves/request/read-update.ts';
import { saveUpdate } from '#staff/saves/save-update.ts';
import { seenAs } from '#staff/saves/text-now.ts';
import { aYearLater } from './a-year-later.ts';
import { drawSeen } from './draw-seen.ts';
import { limitMisses } from './limit-misses.ts';
import { type OpenLink, openLink } from './open-link.ts';
import { type ReviewLink, reviewsOf } from './reviews.ts';
import { MOST_LETTERS, NoSuchLink, SeePage } from './see-page.tsx';

/** Neither the one nor the other runs a script, and the page that is shown does nothing but be read. */
const BOTH =
  "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'";
const AROUND_POLICY = `${BOTH}; frame-src 'self'; form-action 'self'; frame-ancestors 'none'`;
const PAGE_POLICY = `${BOTH}; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox`;

/** The address of each is a secret: it goes nowhere with a link, and no one keeps what is there. */
const setSeeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Referrer-Policy', 'no-referrer');
};

const CHANGED =
  'Nothing was noted: someone saved this page after you opened it. It stands below as it is now. Please look at it again.';
const KEPT = 'Thank you. Your words are with the practice. You can add more.';
const NO_WORDS = 'Nothing was sent: write what should change.';
const TOO_MANY =
  'Nothing was sent: this link has been used for many words already. Please call or write instead.';

/**
 * What someone without an account sees of the room, by a link: one page, as it is saved now, and what they are asked. These routes stand before those
 * for which one signs in, and answer all that is below their address.
 */
export function seeRoutes(room: Room): Hono {
  const { folder, records, store, audit } = room;
  const routes = new Hono({ strict: false })
    .use(`${SEE}/*`, setSeeHeaders)
    .use(`${SEE}/*`, limitMisses())
    .onError((error, context) => {
      console.error(error);
      return context.text('This did not work. Open the link again in a few minutes.\n', 500);
    });
  const gone = (context: Context) => context.html(toSeeDocument('Nothing here', <NoSuchLink />), 404);
  if (!records) return routes.all(`${SEE}/*`, gone);
  const reviews = reviewsOf(records);
  const opened = ({ req }: Context) => openLink(room, req.param('token') ?? '');
  return routes
    .get(`${SEE}/:token`, async (context) => {
      const found = await opened(context);
      if (!found) return gone(context);
      const { link } = found;
      // Programs that look at links in mails ask for no more than the head of a page.
      if (context.req.method === 'GET' && reviews.noteOpened(link.id))
        audit?.add(readerOf(link), `opened the link to “${link.title}”`);
      const isKept = context.req.query('kept') === 'words';
      return show(room, context, found, isKept ? { words: KEPT, isRefusal: false } : null);
    })
    .get(`${SEE}/:token/page/:seen`, async (context) => {
      const found = await opened(context);
      if (!found) return gone(context);
      const { seen, page } = found;
      // What is shown here is what the page around it asks about, and no later save.
      const drawn = seen === context.req.param('seen') ? await drawSeen(room, found) : null;
      context.header('Content-Security-Policy', PAGE_POLICY);
      if (!page || !drawn) return context.html(toSeeDocument('Changed', <ChangedMeanwhile />), 409);
      const { lang, title } = page.frontmatter;
      const head = <title>{title}</title>;
      return context.html(toDocument({ lang, styles: [STYLES.site], head, body: drawn.body }));
    })
    .get(`${SEE}/:token/:size{images|pictures}/*`, async (context) => {
      const found = await opened(context);
      if (!found?.page) return gone(context);
      const address = addressIn(context)?.slice(seePathOf(found.token).length - 1) ?? null;
      const pictures = shownPictures([found.page], found.site.facts.pictures);
      const read = ({ src }: Picture) => readFile(join(folder, 'public', src)).catch(() => null);
      const answer = await sendPicture(context, { pictures, read }, address);
      return answer.status === 404 ? gone(context) : answer;
    })
    .post(`${SEE}/:token/stands`, async (context) => {
      const found = await opened(context);
      if (!found) return gone(context);
      const { token, link } = found;
      const refuse = async (words = CHANGED) =>
        show(room, context, (await opened(context)) ?? found, { words, isRefusal: true }, 409);
      // Pressed twice.
      if (link.standsAs === found.seen) return context.redirect(seePathOf(token), 303);
      const { seen = '' } = await readForm(context);
      const drawn = await drawSeen(room, found);
      if (!drawn) return refuse();
      const { status, body } = await saveUpdate(
        store,
        toUpdate(link.path, drawn.reviewed, seen),
        readerOf(link),
      );
      if (status !== 200) return refuse(status === 412 || typeof body !== 'string' ? CHANGED : body);
      reviews.noteStands(link.id, seenAs(drawn.reviewed));
      audit?.add(
        readerOf(link),
        `said that “${link.title}” can stand as it is, by the link that ${link.by} sent`,
      );
      return context.redirect(seePathOf(token), 303);
    })
    .post(`${SEE}/:token/change`, async (context) => {
      const found = await opened(context);
      if (!found) return gone(context);
      const { token, link } = found;
      const { words = '' } = await readForm(context);
      const said = words.replaceAll('\r\n', '\n').trim().slice(0, MOST_LETTERS);
      if (said === '') return show(room, context, found, { words: NO_WORDS, isRefusal: true });
      if (!reviews.ask(link, said)) return show(room, context, found, { words: TOO_MANY, isRefusal: true });
      audit?.add(readerOf(link), `asked for changes of “${link.title}”`);
      return context.redirect(`${seePathOf(token)}?kept=words`, 303);
    })
    .all(`${SEE}/*`, gone);
}

/** Whoever reads, as saves and the audit name them. They are no one who signs in. */
const readerOf = ({ reader, name }: ReviewLink) => ({ id: `reader-${reader}`, name });

type Told = { words: string; isRefusal: boolean } | null;

/** Shows what someone is asked, and the page. */
async function show(room: Room, context: Context, found: OpenLink, told: Told, status: 200 | 409 = 200) {
  const { token, link, seen, page, site } = found;
  const path = seePathOf(token);
  const on = todayInFlorida();
  const shown = (
    <SeePage
      link={link}
      title={page?.frontmatter.title ?? link.title}
      path={path}
      framePath={(await drawSeen(room, found)) && `${path}page/${seen}/`}
      seen={seen}
      told={told}
      hidden={page ? hiddenPartsOf(page, site.known) : []}
      asked={room.records ? reviewsOf(room.records).askedBy(link) : []}
      on={on}
      next={aYearLater(on)}
    />
  );
  context.header('Content-Security-Policy', AROUND_POLICY);
  return context.html(toSeeDocument('A page to read', shown), status);
}

/** The save of one text in the place of the one that was seen, and of no other. */
function toUpdate(path: string, text: string, seen: string): Update {
  return {
    additions: new Map([[path, Buffer.from(text)]]),
    deletions: [],
    readAs: new Map([[path, seen]]),
    oldAddress: new Map(),
    cameAs: new Map(),
    mustBeAsRead: true,
  };
}

function ChangedMeanwhile() {
  return (
    <main className="desk seen">
      <p>Someone saved this page a moment ago. Load this window again to read it as it is now.</p>
    </main>
  );
}

/** A page of a link, as HTML. */
function toSeeDocument(title: string, shown: ReactNode): string {
  return toDocument({
    lang: SITE_LANGUAGE,
    styles: [STYLES.site, STYLES.room],
    head: <title>{title}</title>,
    body: renderToStaticMarkup(shown),
  });
}
