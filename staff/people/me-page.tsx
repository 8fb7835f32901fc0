import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import type { Session } from '#staff/sign-in/door/sessions.ts';
import { PasskeyForm } from '#staff/sign-in/passkeys/passkey-form.tsx';
import { ME } from '#staff/sign-in/paths.ts';
import type { SignedIn } from '#staff/sign-in/who.ts';
import { KeyWords } from './key-words.tsx';
import type { Passkey } from './people.ts';

type MePageProps = {
  person: SignedIn;
  passkeys: readonly Passkey[];
  /** The sign-in that the page is shown to. */
  here: Session | null;
  sessions: readonly Session[];
  code: 'none' | 'used' | 'ready';
  /** Whether they could lose a device, and still come in. */
  isSafe: boolean;
  refusal: string | null;
  done: string | null;
};

const CODE_WORDS = {
  none: 'You have printed none.',
  used: 'You have used yours: print a new one.',
  ready: 'You have printed one. A new one takes its place.',
} as const;

const SECOND_WAY = 'make a second passkey on another device, or print a code';

/** What is one's own: passkeys, the printed code, and where one is signed in. */
export function MePage({ person, passkeys, here, sessions, code, isSafe, refusal, done }: MePageProps) {
  const others = sessions.filter(({ id }) => id !== here?.id);
  return (
    <RoomFrame
      path={null}
      heading="Your sign-in"
      isOpen={isSafe}
      beside={
        <p className="note">
          {person.name}, {person.role}
        </p>
      }
    >
      <Told done={done} refusal={refusal} />
      {isSafe ? (
        <p className="ways">
          <a className="button" href="/">
            Go on to the staff room
          </a>
        </p>
      ) : (
        <p className="waiting">
          <strong>One more step:</strong>{' '}
          {code === 'used' ? 'print a new code in place of the one that you used' : SECOND_WAY}, because a
          device that is lost or broken would lock you out.
        </p>
      )}
      <section>
        <h2>Your passkeys</h2>
        <ul className="cards">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <p>
                <KeyWords passkey={passkey} />
              </p>
              <details>
                <summary>Name “{passkey.name}”, or take it away</summary>
                <form className="fields" action={`${ME}name/`} method="post">
                  <input type="hidden" name="key" value={passkey.id} />
                  <p>
                    <label htmlFor={`name-${passkey.id}`}>
                      Its name, such as “iPhone” or “Key in the safe”
                    </label>
                    <input
                      id={`name-${passkey.id}`}
                      name="name"
                      type="text"
                      required
                      maxLength={60}
                      defaultValue={passkey.name}
                      autoComplete="off"
                    />
                  </p>
                  <p className="ways">
                    <button type="submit" className="button second">
                      Name it
                    </button>
                  </p>
                </form>
                <form className="ways" action={`${ME}take/`} method="post">
                  <input type="hidden" name="key" value={passkey.id} />
                  <button type="submit" className="button second grave">
                    Take “{passkey.name}” away
                  </button>
                </form>
              </details>
            </li>
          ))}
        </ul>
        <p className="ways">
          <a className="button" href={`${ME}passkey/`}>
            Add a passkey
          </a>
        </p>
      </section>
      <section>
        <h2>Your code on paper</h2>
        <p className="lead-in">
          If all your devices are lost, a code lets you make a new passkey, once. {CODE_WORDS[code]}
        </p>
        <form className="ways" action={`${ME}code/`} method="post">
          <button type="submit" className="button second">
            {code === 'none' ? 'Make a code to print' : 'Make a new code to print'}
          </button>
        </form>
      </section>
      <section>
        <h2>Where you are signed in</h2>
        <ul className="lines">
          {sessions.map((session) => (
            <li key={session.id}>
              <span>
                {session.device}
                {session.id === here?.id && ' (here)'}
              </span>
              <span className="note">
                since <Moment when={new Date(session.begun).toISOString()} isWithin />
              </span>
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <form className="ways" action={`${ME}end-others/`} method="post">
            <button type="submit" className="button second">
              Sign out everywhere but here
            </button>
          </form>
        )}
      </section>
    </RoomFrame>
  );
}

/** Makes one more passkey. */
export function NewKeyPage({ isSafe }: Pick<MePageProps, 'isSafe'>) {
  return (
    <RoomFrame path={null} heading="Add a passkey" isOpen={isSafe}>
      <p className="lead-in">
        Make it on another device than your first: choose “Use a phone or tablet” or “Security key” when your
        browser asks. Two passkeys on one device are lost together.
      </p>
      <PasskeyForm kind="add" button="Make a passkey" />
      <p className="ways">
        <a href={ME}>Leave it</a>
      </p>
    </RoomFrame>
  );
}

/** A code, which is shown once. */
export function CodeMadePage({ name, code }: { name: string; code: string }) {
  return (
    <RoomFrame path={null} heading="Your code on paper">
      <p className="lead-in">
        Print this page, or copy the code by hand, and keep the paper where you keep a key. It is shown only
        now: the room keeps no copy. It lets {name} make one new passkey, at “Sign in”, “use your code”.
      </p>
      <p className="secret">
        <code>{code}</code>
      </p>
      <p className="ways">
        <a className="button" href={ME}>
          I have it on paper
        </a>
      </p>
    </RoomFrame>
  );
}
