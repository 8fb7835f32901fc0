import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { Field, LIMITS } from '#lib/inquiry/inquiry.ts';

type NotSentProps = { limits: Pick<typeof LIMITS, 'message'>; practice: PracticeInWords };

const NUMBER = new Intl.NumberFormat('en-US');

/** What can be wrong with a form that was sent without scripts, and what to do about it, in the order of the form. */
const faultsIn = ({ limits, practice }: NotSentProps) =>
  ({
    name: 'A name is missing, or too long. A first name is enough.',
    way: 'Nothing was chosen for how we may reach you: a call, a text message or an e-mail.',
    reach:
      'The phone number or e-mail address is missing, too long, or does not go with your choice. A call or a text needs a phone number with its area code, and an e-mail needs an address such as name@example.org.',
    message: `The message is too long. There is room for ${NUMBER.format(limits.message)} characters, about 150 words.`,
    confirm: `The box about being 18 or older and in ${practice.state} was not checked. If it isn't true for you, this form can't find you a therapist. The numbers below are for you too.`,
    website:
      'A box that should be empty was filled in, perhaps by your browser. Open the form again without the Back button, and that box will be empty.',
  }) satisfies Partial<Record<Field, string>>;

type Likely = keyof ReturnType<typeof faultsIn>;

/** What is hardly ever at fault: an answer that is too long, or one that no browser lets through unless someone changed the page. */
const RARE: readonly Field[] = ['voicemail', 'caller', 'inbox', 'hours', 'who'];

/** Every subset of some fields, each in their order; the first is empty. */
function combinationsOf([first, ...others]: readonly Likely[]): Likely[][] {
  if (!first) return [[]];
  const without = combinationsOf(others);
  return [...without, ...without.map((each) => [first, ...each])];
}

/**
 * Why the form was not sent. Everyone gets the same file, and the address says what is at fault (`#-name-reach`): each address that can
 * come has a target here, and the stylesheet shows what belongs to it. Without one, everything is shown.
 */
export function NotSent(props: NotSentProps) {
  const faults = faultsIn(props);
  const likely = Object.keys(faults) as Likely[];
  const places = [...combinationsOf(likely).slice(1), ...RARE.map((field) => [field])];
  return (
    <div className="not-sent">
      {places.map((fields) => (
        <span key={fields.join()} id={`-${fields.join('-')}`} />
      ))}
      <span id="-busy" />
      <span id="-failed" />
      <ul>
        {likely.map((field) => (
          <li key={field} className={field}>
            {faults[field]}
          </li>
        ))}
        <li className="other">
          An answer was too long, or not one that the form offers. Shorten it, or choose again.
        </li>
        <li className="busy">
          Many messages came from your network within an hour, perhaps none of them yours. Please send it
          again in an hour.
        </li>
        <li className="failed">
          This is our fault, not yours: the server could not keep your message, so it did not take it. Please
          try again in a few minutes.
        </li>
      </ul>
    </div>
  );
}
