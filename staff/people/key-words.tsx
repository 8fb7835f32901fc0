import { Moment } from '#staff/page/moment.tsx';
import type { Passkey } from './people.ts';

/** A passkey in words: its name, whether it is on one device alone, and when it was used. */
export function KeyWords({ passkey: { name, isBackedUp, added, used } }: { passkey: Passkey }) {
  return (
    <span>
      <strong>{name}</strong>
      <span className="note">
        {' '}
        · {isBackedUp ? 'kept by your account at Apple, Google or another' : 'on one device alone'} · added{' '}
        <Moment when={new Date(added).toISOString()} isWithin /> · last used{' '}
        <Moment when={new Date(used).toISOString()} isWithin />
      </span>
    </span>
  );
}
