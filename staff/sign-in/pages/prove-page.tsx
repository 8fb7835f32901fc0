import { RoomFrame } from '#staff/page/room-frame.tsx';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';

type ProvePageProps = {
  /** Where it goes on, or what is posted again. */
  then: { next: string } | { action: string; fields: readonly [string, string][] };
};

/** Asks someone for their passkey again, and goes on to where they were. */
export function ProvePage({ then }: ProvePageProps) {
  return (
    <RoomFrame path={null} heading="Use your passkey again">
      <p className="lead-in">
        More than 15 minutes have passed since you used it. What comes next matters, so the room makes sure
        that it is still you. Nothing is lost: it goes on where you were.
      </p>
      <PasskeyForm kind="prove" button="Use your passkey" then={then} />
    </RoomFrame>
  );
}
