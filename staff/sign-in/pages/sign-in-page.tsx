import { Told } from '#staff/page/told.tsx';
import { PasskeyForm } from '../passkeys/passkey-form.tsx';
import { CODE, SIGN_IN } from '../paths.ts';
import { DoorFrame } from './door-frame.tsx';

/** Where staff sign in. */
export function SignInPage({ next, isOut }: { next: string; isOut: boolean }) {
  return (
    <DoorFrame heading={isOut ? 'You are signed out' : 'Sign in'}>
      <p className="lead-in">
        The website of the practice is written here. Sign in with the passkey of your phone or computer: your
        finger, your face or its PIN. There is no password.
      </p>
      <PasskeyForm kind="sign in" button="Sign in with your passkey" then={{ next }} />
      <section>
        <h2>If you cannot</h2>
        <ul className="cards">
          <li>
            Your passkey is on your phone, and you are at another computer: choose “Use a phone or tablet”
            when your browser asks, and point the phone at the picture that appears.
          </li>
          <li>
            Your device is lost, and you have printed a code: <a href={CODE}>use your code</a>.
          </li>
          <li>You have nothing left: ask an owner of the staff room for a new invitation.</li>
        </ul>
      </section>
    </DoorFrame>
  );
}

/** Where a printed code is typed. */
export function CodePage({ refusal }: { refusal: string | null }) {
  return (
    <DoorFrame heading="Use your code">
      <Told refusal={refusal} />
      <p className="lead-in">
        Type the code from your paper. It works once: you make a new passkey with it, and then print a new
        code.
      </p>
      <form className="fields" action={CODE} method="post">
        <p>
          <label htmlFor="code">Code</label>
          <input
            id="code"
            name="code"
            type="text"
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </p>
        <p className="ways">
          <button type="submit" className="button">
            Go on
          </button>
          <a href={SIGN_IN}>Back</a>
        </p>
      </form>
    </DoorFrame>
  );
}
