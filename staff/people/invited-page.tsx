import { RoomFrame } from '#staff/page/room-frame.tsx';

/** The link of an invitation, which is shown once. */
export function InvitedPage({ name, link }: { name: string; link: string }) {
  return (
    <RoomFrame path={null} heading={`${name} is invited`}>
      <p className="lead-in">
        Send {name} this link in a way that only they can read. It works once, until this time tomorrow, and
        is shown only now: the room keeps no copy. Whoever opens it first comes in as {name}.
      </p>
      <p className="secret">
        <code>{link}</code>
      </p>
      <p className="ways">
        <a href="/people/">Back to the people</a>
      </p>
    </RoomFrame>
  );
}
