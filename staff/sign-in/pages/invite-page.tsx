import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { SIGN_IN } from '../paths.ts';
import { DoorFrame } from './door-frame.tsx';

/** What an invitation leads to: whom it is for, and the passkey that it lets them make. */
export function InvitePage({ name, token, isNew }: { name: string; token: string; isNew: boolean }) {
  return (
    <DoorFrame heading={isNew ? `Welcome, ${name}` : `${name}: a new passkey`}>
      <p className="lead-in">
        {isNew && 'You were invited to the staff room, where the website of the practice is written. '}
        Make a passkey on this phone or computer. From then on you sign in with your finger, your face or the
        PIN of the device, as you unlock it. What you use for that never leaves the device.
      </p>
      <p className="lead-in">This invitation works once. If you are not {name}, close this page.</p>
      <PasskeyForm kind="invited" token={token} button="Make a passkey" />
    </DoorFrame>
  );
}

/** What an invitation leads to that cannot be used. */
export function NoInvitePage() {
  return (
    <DoorFrame heading="This invitation cannot be used">
      <p className="lead-in">
        It was used, is older than a day, or was replaced by a newer one. Ask an owner of the staff room for a
        new one.
      </p>
      <p className="ways">
        <a href={SIGN_IN}>Sign in with a passkey that you have</a>
      </p>
    </DoorFrame>
  );
}
