import { RoomFrame } from '#staff/page/room-frame.tsx';

type TakenAwayPageProps = {
  title: string;
  historyPath: string;
  /** Where it is published that it is gone; null where readers do not see it, or publishing is the developer's. */
  reviewPath: string | null;
  /** Whether readers still see it. */
  isSeen: boolean;
};

/** What is said of a page that was taken away, and how it comes back. */
export function TakenAwayPage({ title, historyPath, reviewPath, isSeen }: TakenAwayPageProps) {
  return (
    <RoomFrame path={null} heading={`“${title}” is taken away`}>
      <p className="done" role="status">
        {isSeen ? 'Readers still see it until this is published.' : 'Readers do not see it.'}
      </p>
      <p className="ways">
        {reviewPath && (
          <a className="button" href={reviewPath}>
            Publish…
          </a>
        )}
        <a href={historyPath}>Put it back, from its history</a>
        <a href="/">Today</a>
      </p>
    </RoomFrame>
  );
}
