import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { Words } from '#lib/words/words.ts';
import { Said } from '../said.tsx';

type DirectWaysProps = { words: Words; practice: Pick<PracticeInWords, 'phone' | 'email'> };

/** A call and an e-mail, as items of a list. */
export function DirectWays({ words, practice: { phone, email } }: DirectWaysProps) {
  return (
    <>
      {phone && (
        <li>
          <Said words={words.practice.call} parts={{ phone: <a href={phone.href}>{phone.words}</a> }} />
        </li>
      )}
      {email && (
        <li>
          <Said words={words.practice.writeTo} parts={{ email: <a href={email.href}>{email.words}</a> }} />
        </li>
      )}
    </>
  );
}
