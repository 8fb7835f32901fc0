import { type Context, Hono } from 'hono';
import { wordsChanged } from '#lib/changes/words-changed.ts';
import { ChangesPage } from '#staff/changes/changes-page.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { editorPathOf } from '#staff/paths/editor-path-of.ts';
import type { Room } from '#staff/room.ts';
import {
  type Refused,
  type RefusedFile,
  readRefused,
  settleRefused,
} from '#staff/saves/conflicts/refused.ts';
import type { Update } from '#staff/saves/request/read-update.ts';
import { saveUpdate } from '#staff/saves/save-update.ts';
import { SAVED_MEANWHILE, seenAs, textNow } from '#staff/saves/text-now.ts';
import { allow } from '#staff/sign-in/allow.tsx';
import { personOf } from '#staff/sign-in/who.ts';
import { RefusedPage } from './refused-page.tsx';

/** The routes of saves that were refused because someone else was first. */
export function refusedRoutes(room: Room): Hono {
  return new Hono({ strict: false })
    .get('/refused/:id', async (context) => {
      const refused = refusedIn(room, context);
      if (!refused) return context.notFound();
      const files = refused.files.map((file) => ({ ...file, editorPath: editorPathOf(file.path) }));
      return context.html(toRoomPage('Not saved', <RefusedPage refused={refused} files={files} />));
    })
    .post('/refused/:id/keep-theirs', allow('writer'), async (context) => {
      const refused = refusedIn(room, context);
      if (!refused) return context.notFound();
      await settleRefused(room.data, refused.id, 'theirs');
      return context.redirect(`/refused/${refused.id}/`, 303);
    })
    .get('/refused/:id/use-mine', (context) => confirm(room, context, null))
    .post('/refused/:id/use-mine', allow('writer'), async (context) => {
      const refused = refusedIn(room, context);
      if (!refused) return context.notFound();
      const { seen } = await context.req.parseBody({ all: true });
      const files = filesWithWords(refused);
      const seens = [seen].flat();
      if (seens.length !== files.length || !seens.every((each) => typeof each === 'string'))
        return confirm(room, context, null);
      const now = await Promise.all(files.map(({ path }) => textNow(room.store, path)));
      if (now.some((text, index) => seenAs(text) !== seens[index]))
        return confirm(room, context, SAVED_MEANWHILE);
      const { status, body } = await saveUpdate(room.store, toUpdate(files, now), personOf(context));
      if (status !== 200) return confirm(room, context, typeof body === 'string' ? body : NOT_SAVED);
      await settleRefused(room.data, refused.id, 'mine');
      return context.redirect(`/refused/${refused.id}/`, 303);
    });
}

const refusedIn = (room: Room, { req }: Context) => readRefused(room.data, req.param('id') ?? '');

const NOT_SAVED = 'Nothing was changed, because an address would go. Put your words in by the editor.';

type WithWords = RefusedFile & { mine: string };

/** Of a picture no bytes are kept; and what was to go is taken away in the editor, which asks where its address shall lead. */
const filesWithWords = ({ files }: Refused): WithWords[] =>
  files.filter((file): file is WithWords => file.mine !== null);

function toUpdate(files: readonly WithWords[], now: readonly (string | null)[]): Update {
  const readAs = files.map(({ path }, index): [string, string | null] => {
    const text = now[index] ?? null;
    return [path, text === null ? null : seenAs(text)];
  });
  return {
    additions: new Map(files.map(({ path, mine }) => [path, Buffer.from(mine)])),
    deletions: [],
    readAs: new Map(readAs),
    oldAddress: new Map(),
    cameAs: new Map(),
    mustBeAsRead: true,
  };
}

async function confirm(room: Room, context: Context, refusal: string | null) {
  const refused = refusedIn(room, context);
  if (!refused) return context.notFound();
  const files = filesWithWords(refused);
  const now = await Promise.all(files.map(({ path }) => textNow(room.store, path)));
  const path = `/refused/${refused.id}/`;
  const shown = (
    <ChangesPage
      heading="Put your version in place of theirs?"
      refusal={refusal}
      lead="Your whole version becomes a new save. What they wrote goes from the page as shown below. Nothing is public until it is published."
      changes={files.map((file, index) => {
        return { title: file.title, words: wordsChanged(file.path, now[index] ?? null, file.mine) };
      })}
      decision={{
        button: 'Put mine in place of theirs',
        action: `${path}use-mine/`,
        told: now.map((text) => ['seen', seenAs(text)]),
        back: <a href={path}>Back to both versions</a>,
      }}
    />
  );
  return context.html(toRoomPage('Put yours in place?', shown), refusal ? 409 : 200);
}
