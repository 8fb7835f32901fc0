import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { factsIn } from '#lib/content/practice/facts-in.ts';
import { bundlePageScript, PAGE_SCRIPTS } from '#lib/page-scripts.ts';
import { sharePicturesOf } from '#lib/sharing/share-picture-of.ts';
import { STYLES } from '#staff/page/styles.ts';
import { candidateSite } from '#staff/preview/candidate-site.ts';
import { FONT } from '#staff/preview/font.ts';
import { readAt } from '#staff/repository/read-blobs.ts';
import type { Room } from '#staff/room.ts';
import { mayBeKept } from './may-be-kept.ts';
import { once } from './once.ts';
import { sendFile } from './send-file.ts';
import { addressIn, type Pictures, sendPicture } from './send-picture.ts';

/**
 * The routes of what pages are made with: styles, scripts, the font, pictures, the search of the last build. What makes them is loaded when one
 * is asked for: all together it takes as long as the rest of the room.
 */
export function fileRoutes(room: Room): Hono {
  const { root, folder, siteStyle, readSite } = room;
  const scripts = new Map(PAGE_SCRIPTS.map((name) => [name, once(() => bundlePageScript(root, name))]));
  const read = (...path: string[]) => readFile(join(root, ...path), 'utf8');
  const css = { 'Content-Type': 'text/css; charset=utf-8' };
  return new Hono()
    .get(STYLES.site, mayBeKept, async (context) => context.body(await siteStyle(), 200, css))
    .get(STYLES.room, mayBeKept, async (context) =>
      context.body((await read('staff/page/room.css')) + (await read('staff/desk/desk.css')), 200, css),
    )
    .get(STYLES.preview, mayBeKept, async (context) =>
      context.body(await read('staff/preview/badge.css'), 200, css),
    )
    .get(FONT.path, mayBeKept, (context) => sendFile(context, FONT.file))
    .get('/js/:file', mayBeKept, async (context) => {
      const script = await scripts.get(context.req.param('file').replace(/\.js$/, ''))?.();
      if (script === undefined) return context.notFound();
      return context.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
    })
    .get('/icon.svg', (context) => sendFile(context, join(folder, 'public/icon.svg')))
    .get('/images/*', async (context) =>
      sendPicture(context, await picturesFor(room, context), addressIn(context)),
    )
    .get('/pictures/*', async (context) =>
      sendPicture(context, await picturesFor(room, context), addressIn(context)),
    )
    .get('/share/*', async (context) => {
      const { pages, drafts, facts } = readSite();
      const picture = sharePicturesOf([...pages, ...drafts], (lang) => factsIn(lang, facts).practice).find(
        ({ path }) => path === context.req.path,
      );
      if (!picture) return context.notFound();
      const { drawCard } = await import('#lib/sharing/draw-card.ts');
      const png = await drawCard(picture.words);
      return context.body(png as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': 'image/png' });
    })
    .get('/pagefind/*', (context) =>
      // As a browser reads an address, no part of it leads upward any more.
      sendFile(context, join(root, 'builds/current/pages', new URL(context.req.url).pathname)),
    );
}

/** The pictures of the site, or of the candidate that an address names, and what reads one. */
async function picturesFor({ folder, repository, readSite }: Room, { req }: Context): Promise<Pictures> {
  const of = req.query('of');
  const candidate = of === undefined ? null : await candidateSite(repository, of);
  return {
    pictures: (candidate ?? readSite()).facts.pictures,
    read: ({ src }) =>
      candidate && repository
        ? readAt(repository, `public${src}`, of)
        : readFile(join(folder, 'public', src)).catch(() => null),
  };
}
