import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import type { ReviewLink } from './reviews.ts';

type LinkMadeProps = {
  link: ReviewLink;
  url: string;
  sheetPath: string;
  /** Whether the room answers on this machine alone. */
  isHere: boolean;
};

/** Shows a link the only time that it is told. */
export function LinkMade({ link: { name, title, until }, url, sheetPath, isHere }: LinkMadeProps) {
  return (
    <RoomFrame path={null} heading={`The link for ${name}`}>
      <p className="lead-in">
        Copy it now: it is not shown again. Whoever has it can read “{title}”, so send it to {name} alone. It
        works until <Moment when={until} />.
      </p>
      <p className="secret">{url}</p>
      {isHere && (
        <p className="note">This staff room answers on this computer alone, and so does the link.</p>
      )}
      <p className="ways">
        <a href={sheetPath}>To the page, where the link can be taken back</a>
      </p>
    </RoomFrame>
  );
}
