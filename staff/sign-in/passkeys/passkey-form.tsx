import type { ReactNode } from 'react';
import { PASSKEY_SCRIPT } from '../paths.ts';

type PasskeyFormProps = {
  /** What the passkey is used for: as the script asks the room for it. */
  kind: 'sign in' | 'prove' | 'add' | 'invited';
  button: string;
  /** Of an invitation, what its link ends with. */
  token?: string;
  /** Where it goes on from here, or what is posted then. */
  then?: { next: string } | { action: string; fields: readonly [string, string][] };
  children?: ReactNode;
};

/** The button that asks for a passkey or makes one, which needs scripts, and says so where there are none. */
export function PasskeyForm({ kind, button, token, then, children }: PasskeyFormProps) {
  const posts = then && 'action' in then ? then : null;
  return (
    <>
      <form
        className="passkey"
        method="post"
        action={posts?.action}
        data-passkey={kind}
        data-token={token}
        data-next={then && 'next' in then ? then.next : undefined}
      >
        {posts?.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two fields may be the same, and none of them ever moves
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        {children}
        <p className="ways">
          <button type="submit" className="button" hidden>
            {button}
          </button>
        </p>
        <p className="passkey-told" role="status" />
        <p className="refusal" role="alert" hidden />
      </form>
      <noscript>
        <p className="refusal">
          Passkeys need scripts. Allow them for this address, and load the page again.
        </p>
      </noscript>
      <script type="module" src={PASSKEY_SCRIPT} />
    </>
  );
}
