import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';

type DirectWaysProps = { practice: Pick<PracticeInWords, 'phone' | 'email'> };

/** A call and an e-mail, as items of a list. */
export function DirectWays({ practice: { phone, email } }: DirectWaysProps) {
  return (
    <>
      {phone && (
        <li>
          Call <a href={phone.href}>{phone.words}</a>
        </li>
      )}
      {email && (
        <li>
          Write to <a href={email.href}>{email.words}</a>
        </li>
      )}
    </>
  );
}
