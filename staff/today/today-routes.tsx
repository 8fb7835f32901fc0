import { Hono } from 'hono';
import { titleOf } from '#lib/content/names/title-of.ts';
import { todayInFlorida } from '#lib/today.ts';
import { UntoldNotices } from '#staff/mail/untold-notices.tsx';
import { toRoomPage } from '#staff/page/to-room-page.tsx';
import { publishingIn } from '#staff/publish/publishing-in.ts';
import { askedChangesIn } from '#staff/review/asked-changes-in.tsx';
import type { Room } from '#staff/room.ts';
import { listRefused } from '#staff/saves/conflicts/refused.ts';
import { mayAs, personOf } from '#staff/sign-in/who.ts';
import { dueSoonOf } from './due-soon-of.ts';
import { notPublicIn, textIn } from './not-public-in.ts';
import { readTotals } from './read-totals.ts';
import { toMendOf } from './to-mend-of.ts';
import { TodayPage } from './today-page.tsx';
import { WeeklyTotals } from './weekly-totals.tsx';

/** The first page of the room. */
export function todayRoutes(room: Room): Hono {
  return new Hono({ strict: false }).get('/', async (context) => {
    await room.store.bringUp();
    const site = room.readSite();
    const day = todayInFlorida();
    const isOwner = mayAs(personOf(context).role, 'owner');
    const shown = (
      <TodayPage
        day={day}
        notPublic={await notPublicIn(room)}
        waiting={
          <>
            {isOwner && <UntoldNotices untold={room.ownerMail?.untold() ?? []} />}
            {await askedChangesIn(room)}
          </>
        }
        publishing={publishingIn(room, personOf(context))}
        refused={listRefused(room.data).filter(({ settled }) => !settled)}
        due={dueSoonOf(site, day)}
        toMend={toMendOf(site, (path) => titleOf(path, textIn(room, path)))}
        totals={isOwner && <WeeklyTotals told={readTotals(room.totalsDir)} />}
      />
    );
    return context.html(toRoomPage('Today', shown));
  });
}
