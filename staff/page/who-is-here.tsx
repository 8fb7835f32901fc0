import { tryGetContext } from 'hono/context-storage';
import { ME, SIGN_OUT } from '#staff/sign-in/paths.ts';

/** Who is signed in, the way to what is theirs, and the way out. On this machine alone, no one signs in, and there is nothing. */
export function WhoIsHere() {
  const asked = tryGetContext()?.var;
  if (!asked?.session) return null;
  return (
    <form className="who-is-here" action={SIGN_OUT} method="post">
      <a href={ME}>{asked.person.name}</a>
      <button type="submit" className="quiet">
        Sign out
      </button>
    </form>
  );
}
