import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { renderToStaticMarkup } from 'react-dom/server';
import { kindAndSlugOf, pathOf } from '#lib/content/model/paths.ts';
import { toUrl } from '#lib/seo/to-url.ts';
import { bundle } from '#staff/editor/bundle/bundle.ts';
import { mayBeKept } from '#staff/http/may-be-kept.ts';
import { once } from '#staff/http/once.ts';
import { readForm } from '#staff/http/read-form.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { PUBLICATIONS, publicationPathOf } from '#staff/paths/publication-path-of.ts';
import { PUBLISH } from '#staff/paths/review-path-of.ts';
import type { Publication, Publications } from '#staff/publications/publications.ts';
import { commitOf, LIVE } from '#staff/repository/repository.ts';
import { GitError } from '#staff/repository/run-git.ts';
import type { Room } from '#staff/room.ts';
import { allow, allowFresh } from '#staff/sign-in/allow.tsx';
import { mayAs, personOf } from '#staff/sign-in/who.ts';
import { readNote } from '../read-note.ts';
import { toStatus, toTitle } from '../to-status.ts';
import { changesBetween } from './changes-between.ts';
import type { Told } from './follow-publication.ts';
import { GoBackPage } from './go-back-page.tsx';
import { FOLLOWER, lookOf, PublicationPage } from './publication-page.tsx';
import { PublicationState } from './publication-state.tsx';
import { PublicationsPage } from './publications-page.tsx';

/** So many publications are told at once. */
const MOST = 100;
/** What stands between the room and a browser takes a connection on which nothing comes for a dead one, nginx after a minute. */
const SIGN_OF_LIFE_MS = 20_000;
/** So many windows are told at once. Others show how far it is when they are loaded, which they do again and again. */
const MOST_STREAMS = 100;
const TOO_MANY = 'Too many windows follow publications at this time. Close some of them.';
/** So often the page loads itself anew where no script runs. */
const RELOAD_SECONDS = 3;
const NO_REASON = 'Nothing was begun: write in one line why.';

/** The routes of what was published and what is under way, and of letting readers have an earlier build again. */
export function publicationRoutes(room: Room): Hono {
  const routes = new Hono({ strict: false });
  const { publications } = room;
  const follower = once(() => bundle(room.root, 'publish/publications/follow-publication.ts'));
  routes.get(FOLLOWER, mayBeKept, async (context) =>
    context.body(await follower(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  let streams = 0;
  if (!publications) return routes.get('/publications/*', (context) => context.redirect(PUBLISH));
  return routes
    .get('/publications', async (context) => {
      const underWay = publications.underWay();
      const page = (
        <PublicationsPage
          underWay={underWay}
          past={publications.last(MOST).filter(({ ended }) => ended !== null)}
          builds={await publications.builds()}
          mayPublish={mayAs(personOf(context).role, 'publisher')}
        />
      );
      return context.html(toRoomPage('What was published', page));
    })
    .get('/publications/go-back/:build', allow('publisher'), (context) =>
      confirm(room, publications, context, '', null),
    )
    .post('/publications/go-back/:build', allowFresh('publisher'), async (context) => {
      const note = readNote((await readForm(context)).note);
      if (note === '') return confirm(room, publications, context, note, NO_REASON);
      const { id, refusal } = await publications.goBack(context.req.param('build'), note, personOf(context));
      if (id === null) return confirm(room, publications, context, note, refusal);
      return context.redirect(publicationPathOf(id), 303);
    })
    .get('/publications/:id', (context) => {
      const publication = publications.get(context.req.param('id'));
      if (!publication) return context.notFound();
      const page = (
        <PublicationPage publication={publication} eventsPath={`${publicationPathOf(publication.id)}events/`}>
          {toState(room, publications, publication)}
        </PublicationPage>
      );
      const reload = publication.ended === null && (
        <noscript>
          <meta httpEquiv="refresh" content={String(RELOAD_SECONDS)} />
        </noscript>
      );
      return context.html(toRoomPage(toTitle(publication), page, reload));
    })
    .get('/publications/:id/events', (context) => {
      const id = context.req.param('id');
      if (!publications.get(id)) return context.notFound();
      // Asked for its head alone, no one would ever stop listening.
      if (context.req.method === 'HEAD') return context.body(null);
      if (streams >= MOST_STREAMS) return context.text(TOO_MANY, 503);
      const isStillIn = context.get('isStillIn');
      streams += 1;
      context.header('X-Accel-Buffering', 'no');
      return streamSSE(context, async (stream) => {
        const over = Promise.withResolvers<void>();
        let last = '';
        let written = Promise.resolve();
        const write = (send: () => Promise<unknown>) => {
          written = written.then(send).then(
            () => undefined,
            () => over.resolve(),
          );
        };
        // What it waits for is told as well, so that each change of another one may be one of this.
        const tell = () => {
          const publication = publications.get(id);
          if (!publication || !isStillIn()) return over.resolve();
          const told = toTold(room, publications, publication);
          const data = JSON.stringify(told);
          if (data !== last) write(() => stream.writeSSE({ data }));
          last = data;
          if (told.isOver) over.resolve();
        };
        const stop = publications.onChange(tell);
        const signs = setInterval(
          () => (isStillIn() ? write(() => stream.write(':\n\n')) : over.resolve()),
          SIGN_OF_LIFE_MS,
        );
        stream.onAbort(() => over.resolve());
        tell();
        await over.promise;
        streams -= 1;
        clearInterval(signs);
        stop();
        await written;
      });
    });
}

function toTold(room: Room, publications: Publications, publication: Publication): Told {
  const status = toStatus(publication);
  return {
    status,
    look: lookOf(publication),
    title: `${toTitle(publication)} · Staff room`,
    state: renderToStaticMarkup(toState(room, publications, publication)),
    isOver: publication.ended !== null,
  };
}

function toState(room: Room, publications: Publications, publication: Publication) {
  const before = publications.underWay().at(0);
  const isFirst = before === undefined || before.id === publication.id;
  const { stage, waitsFor } = publication;
  const turn =
    stage === 'waiting' && !isFirst ? `Before it comes “${before.note}”, by ${before.by.name}.` : null;
  return (
    <PublicationState
      publication={publication}
      waitsFor={waitsFor ?? turn}
      readable={readableOf(room, publication)}
    />
  );
}

/** The pages of a publication that readers have, at their public addresses; the whole site where it was of none. */
function readableOf({ origin, readSite }: Room, { pages, stage }: Publication) {
  if (stage !== 'live') return [];
  const known = readSite().graph.nodes;
  const found = pages.flatMap(({ path, title }) => {
    const place = kindAndSlugOf(path.replace(/^content\//, ''));
    const address = place && pathOf(place.kind, place.slug);
    return address !== null && known.has(address) ? [{ title, url: toUrl(origin, address) }] : [];
  });
  return found.length > 0 ? found : [{ title: 'The site', url: toUrl(origin, '/') }];
}

/** Asks whether readers are to have a build again. */
async function confirm(
  { repository }: Room,
  publications: Publications,
  context: Context,
  reason: string,
  refusal: string | null,
) {
  const kept = (await publications.builds()).find(({ build }) => build === context.req.param('build'));
  if (!kept) return context.notFound();
  if (kept.isLive) return context.redirect(PUBLICATIONS);
  const then = repository && (await commitOf(repository, `refs/builds/${kept.build}`).catch(nothingThere));
  const changes = repository && then ? await changesBetween(repository, LIVE, then) : null;
  const page = <GoBackPage kept={kept} changes={changes} reason={reason} refusal={refusal} />;
  return context.html(toRoomPage('Go back?', page), refusal ? 409 : 200);
}

// What the developer put there may have been made from something that this repository never had.
function nothingThere(error: Error): null {
  if (error instanceof GitError) return null;
  throw error;
}
