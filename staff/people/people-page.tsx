import { capitalized } from '#lib/text/capitalized.ts';
import { Moment } from '#staff/page/moment.tsx';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { ROLES, type Role } from '#staff/sign-in/who.ts';
import { KeyWords } from './key-words.tsx';
import type { Member, Passkey } from './people.ts';

type Row = {
  member: Member;
  passkeys: readonly Passkey[];
  isSignedIn: boolean;
  /** Moments are in milliseconds since 1970; null for never, and for no invitation. */
  lastSeen: number | null;
  invitedUntil: number | null;
};

type PeoplePageProps = {
  rows: readonly Row[];
  clinicians: readonly { slug: string; name: string }[];
  refusal: string | null;
  done: string | null;
};

const MAY: Readonly<Record<Role, string>> = {
  writer: 'Writer: writes and saves',
  publisher: 'Publisher: also publishes, and goes back',
  owner: 'Owner: also says who may come in',
};

/** Who may come in: their roles and passkeys, when they were here, and how to invite someone. */
export function PeoplePage({ rows, clinicians, refusal, done }: PeoplePageProps) {
  return (
    <RoomFrame path="/people/" heading="People">
      <Told done={done} refusal={refusal} />
      <ul className="cards people">
        {rows.map((row) => (
          <Person key={row.member.id} {...row} />
        ))}
      </ul>
      <section>
        <h2>Invite someone</h2>
        <form className="fields" action="/people/invite/" method="post">
          <p>
            <label htmlFor="name">Name, as it shall stand beside what they save</label>
            <input id="name" name="name" type="text" required maxLength={80} autoComplete="off" />
          </p>
          <p>
            <label htmlFor="role">What they may do</label>
            <RoleChoice id="role" chosen="writer" />
          </p>
          <p>
            <label htmlFor="email">E-mail, if you like</label>
            <input id="email" name="email" type="email" maxLength={200} autoComplete="off" />
          </p>
          {clinicians.length > 0 && (
            <p>
              <label htmlFor="clinician">For a clinician: who they are on the site</label>
              <select id="clinician" name="clinician" autoComplete="off">
                <option value="">No one</option>
                {clinicians.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </select>
            </p>
          )}
          <p className="ways">
            <button type="submit" className="button">
              Make an invitation
            </button>
          </p>
        </form>
      </section>
    </RoomFrame>
  );
}

function Person({ member, passkeys, isSignedIn, lastSeen, invitedUntil }: Row) {
  const { id, name, role, email } = member;
  const at = `/people/${id}`;
  return (
    <li>
      <h2>{name}</h2>
      <p>
        {capitalized(role)}
        {email && ` · ${email}`} ·{' '}
        {lastSeen === null ? (
          'never here so far'
        ) : (
          <>
            last here: <Moment when={toWhen(lastSeen)} isWithin />
          </>
        )}
        {isSignedIn && ' · signed in now'}
      </p>
      {invitedUntil !== null && (
        <p>
          <span className="mark-word">Invited</span>
          The invitation works until <Moment when={toWhen(invitedUntil)} isWithin />.
        </p>
      )}
      {passkeys.length === 0 ? (
        <p className="none">No passkey: they cannot sign in until they use an invitation.</p>
      ) : (
        <ul className="lines">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <KeyWords passkey={passkey} />
              <form action={`${at}/keys/take/`} method="post">
                <input type="hidden" name="key" value={passkey.id} />
                <button
                  type="submit"
                  className="quiet"
                  aria-label={`Take it away: “${passkey.name}” of ${name}`}
                >
                  Take it away
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Change what {name} may do</summary>
        <form className="fields" action={`${at}/role/`} method="post">
          <p>
            <label htmlFor={`role-${id}`}>What {name} may do</label>
            <RoleChoice id={`role-${id}`} chosen={role} />
          </p>
          <p className="ways">
            <button type="submit" className="button second">
              Change it
            </button>
          </p>
        </form>
        <div className="ways">
          <form action={`${at}/renew/`} method="post">
            <button type="submit" className="button second">
              Make a new invitation
            </button>
          </form>
          <form action={`${at}/sign-out/`} method="post">
            <button type="submit" className="button second">
              Sign {name} out everywhere
            </button>
          </form>
          <form action={`${at}/remove/`} method="post">
            <button type="submit" className="button second grave">
              Take {name} out of the room
            </button>
          </form>
        </div>
        <p className="note">
          A new invitation lets {name} make one more passkey, such as after all others were lost. Whoever is
          taken out is signed out at once, and needs an invitation to come back.
        </p>
      </details>
    </li>
  );
}

function RoleChoice({ id, chosen }: { id: string; chosen: Role }) {
  return (
    <select id={id} name="role" defaultValue={chosen} autoComplete="off">
      {ROLES.map((each) => (
        <option key={each} value={each}>
          {MAY[each]}
        </option>
      ))}
    </select>
  );
}

const toWhen = (moment: number) => new Date(moment).toISOString();
