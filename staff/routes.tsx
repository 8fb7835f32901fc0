import { Hono } from 'hono';
import { contextStorage } from 'hono/context-storage';
import { auditRoutes } from './audit/audit-routes.tsx';
import { deskRoutes } from './desk/desk-routes.tsx';
import { editorRoutes } from './editor/editor-routes.ts';
import { guideRoutes } from './guide/guide-routes.tsx';
import { historyRoutes } from './history/history-routes.tsx';
import { fileRoutes } from './http/file-routes.ts';
import { leadToLocalhost } from './http/lead-to-localhost.ts';
import { limitPosts } from './http/limit-posts.ts';
import { refuseForeign } from './http/refuse-foreign.ts';
import { setRoomHeaders } from './http/set-room-headers.ts';
import { mailRoutes } from './mail/mail-routes.ts';
import { RoomFrame } from './page/room-frame.tsx';
import { toRoomPage } from './page/to-room-page.tsx';
import { peopleRoutes } from './people/people-routes.tsx';
import { previewRoutes } from './preview/preview-routes.tsx';
import { publishRoutes } from './publish/choose/publish-routes.tsx';
import { publicationRoutes } from './publish/publications/publication-routes.tsx';
import { refusedRoutes } from './refused/refused-routes.tsx';
import { GitError } from './repository/run-git.ts';
import { askRoutes } from './review/ask-routes.tsx';
import { seeRoutes } from './review/see-routes.tsx';
import type { Room } from './room.ts';
import { openDoor } from './sign-in/door/door.ts';
import { identify } from './sign-in/identify.tsx';
import { signInRoutes } from './sign-in/sign-in-routes.tsx';
import { takeAwayRoutes } from './take-away/take-away-routes.tsx';
import { todayRoutes } from './today/today-routes.tsx';

const GIT_IS_AWAY = (
  <RoomFrame path={null} heading="What is saved cannot be reached">
    <p>
      The place where everything is kept does not answer. What was saved is kept there. Words that are not
      saved stay in this browser: leave their window open. Tell your developer, who finds the reason where the
      staff room was started.
    </p>
  </RoomFrame>
);

/** Everything that the room answers. */
export function toRoutes(room: Room): Hono {
  const door = openDoor(room);
  return (
    new Hono({ strict: false })
      .use(contextStorage())
      .use(setRoomHeaders(room.staffOrigin))
      .use(refuseForeign(room.staffOrigin))
      .use(leadToLocalhost(room.staffOrigin))
      .use(limitPosts)
      // What opens to someone without an account: before it is asked who they are.
      .route('/', seeRoutes(room))
      .use(identify(room, door))
      .route('/', signInRoutes(room, door))
      .route('/', peopleRoutes(room, door))
      .route('/', auditRoutes(room))
      .route('/', todayRoutes(room))
      .route('/', fileRoutes(room))
      .route('/', editorRoutes(room))
      .route('/', deskRoutes(room))
      .route('/', historyRoutes(room))
      .route('/', refusedRoutes(room))
      .route('/', askRoutes(room))
      .route('/', mailRoutes(room))
      .route('/', publishRoutes(room))
      .route('/', publicationRoutes(room))
      .route('/', takeAwayRoutes(room))
      .route('/', guideRoutes(room))
      // Last: what is no address of the room may be one of the site.
      .route('/', previewRoutes(room))
      .notFound((context) => {
        const page = (
          <RoomFrame path={null} heading="There is nothing here">
            <p>
              No page of the site and no part of the staff room has the address “{context.req.path}”. Perhaps
              it was moved, or is not saved yet. <a href="/desk/">All pages</a>
            </p>
          </RoomFrame>
        );
        return context.html(toRoomPage('Not found', page), 404);
      })
      .onError((error, context) => {
        console.error(error);
        if (error instanceof GitError) return context.html(toRoomPage('Not there', GIT_IS_AWAY), 503);
        const page = (
          <RoomFrame path={null} heading="This did not work">
            <p>
              The program failed at “{context.req.path}”. What was saved is kept. Try again; if it stays like
              this, tell your developer, who finds the reason where the staff room was started.
            </p>
          </RoomFrame>
        );
        return context.html(toRoomPage('Failed', page), 500);
      })
  );
}
