import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';

type HeaderCallProps = { phone: PracticeInWords['phone'] };

/** The number in the header of a phone, which can call it. A wide window has it at the foot of the page. */
export function HeaderCall({ phone }: HeaderCallProps) {
  if (!phone) return null;
  return (
    <a className="header-call lg:hidden" href={phone.href}>
      Call {phone.words}
    </a>
  );
}
