import { type Context, Hono } from 'hono';
import type { Page } from '#lib/content/model/page.ts';
import { kindAndSlugOf } from '#lib/content/model/paths.ts';
import type { Site } from '#lib/site.ts';
import { findPage } from '#staff/desk/page/find-page.ts';
import { readForm } from '#staff/http/read-form.ts';
import { toMoment } from '#staff/page/to-moment.ts';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { askPathOf } from '#staff/paths/ask-path-of.ts';
import { deskPathOf } from '#staff/paths/desk-path-of.ts';
import { seePathOf } from '#staff/paths/see-path-of.ts';
import { commitOf, DRAFT } from '#staff/repository/repository.ts';
import type { Room } from '#staff/room.ts';
import { personOf } from '#staff/sign-in/who.ts';
import { AskPage, LONGEST_NOTE } from './ask-page.tsx';
import { LinkMade } from './link-made.tsx';
import { reviewsOf } from './reviews.ts';

const WHO = 'No link was made: choose who is to read the page.';

/** The routes by which staff ask someone to read a page, take links back, and settle what was asked for. */
export function askRoutes(room: Room): Hono {
  const { records, repository, staffOrigin, audit } = room;
  const routes = new Hono({ strict: false });
  if (!records || !repository) return routes;
  const reviews = reviewsOf(records);

  function ask(context: Context, refusal: string | null) {
    const site = room.readSite();
    const page = pageIn(context, site);
    if (!page) return context.notFound();
    const shown = (
      <AskPage
        title={page.frontmatter.title}
        sheetPath={deskPathOf(page)}
        action={askPathOf(page)}
        people={Object.entries(site.facts.people)}
        refusal={refusal}
      />
    );
    return context.html(toRoomPage('Ask someone to read it', shown), refusal ? 422 : 200);
  }

  return routes
    .get('/ask/:folder/:slug', (context) => ask(context, null))
    .post('/ask/:folder/:slug', async (context) => {
      const at = await commitOf(repository, DRAFT);
      await room.store.bringUp();
      const site = room.readSite();
      const page = pageIn(context, site);
      if (!page) return context.notFound();
      const { reader = '', note = '' } = await readForm(context);
      const person = Object.hasOwn(site.facts.people, reader) ? site.facts.people[reader] : undefined;
      if (!person) return ask(context, WHO);
      const by = personOf(context);
      const { link, token } = reviews.make({
        path: `content/${page.file}`,
        at,
        title: page.frontmatter.title,
        reader,
        name: person.name,
        note: note.trim().slice(0, LONGEST_NOTE),
        by: by.name,
      });
      audit?.add(by, `asked ${link.name} to read “${link.title}”, by a link until ${toMoment(link.until)}`);
      const origin = staffOrigin ?? new URL(context.req.url).origin;
      const shown = (
        <LinkMade
          link={link}
          url={`${origin}${seePathOf(token)}`}
          sheetPath={deskPathOf(page)}
          isHere={staffOrigin === null}
        />
      );
      return context.html(toRoomPage('The link', shown));
    })
    .post('/ask/links/:id/take-back', (context) => {
      const link = reviews.open().find(({ id }) => id === context.req.param('id'));
      // It ended a moment ago, by itself or by someone else.
      if (!link) return context.redirect('/', 303);
      reviews.end(link.id);
      audit?.add(personOf(context), `took back the link to “${link.title}” from ${link.name}`);
      return context.redirect(sheetOf(link.path) ?? '/', 303);
    })
    .post('/ask/words/:id/settle', async (context) => {
      const asked = reviews.settle(Number(context.req.param('id')));
      if (!asked) return context.redirect('/', 303);
      audit?.add(personOf(context), `settled what ${asked.name} asked to change of “${asked.title}”`);
      const { from } = await readForm(context);
      return context.redirect((from === 'page' && sheetOf(asked.path)) || '/', 303);
    });
}

const pageIn = ({ req }: Context, site: Site): Page | undefined =>
  findPage(site, req.param('folder') ?? '', req.param('slug') ?? '');

const sheetOf = (path: string): string | null => {
  const place = kindAndSlugOf(path.replace(/^content\//, ''));
  return place && `${deskPathOf(place)}#readers`;
};
