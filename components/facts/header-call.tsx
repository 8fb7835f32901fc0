import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';

type HeaderCallProps = { words: Words; phone: PracticeInWords['phone'] };

/** The number in the header of a phone, which can call it. A wide window has it at the foot of the page. */
export function HeaderCall({ words, phone }: HeaderCallProps) {
  if (!phone) return null;
  return (
    <a className="header-call lg:hidden" href={phone.href}>
      {filled(words.around.callHere, { phone: phone.words })}
    </a>
  );
}
