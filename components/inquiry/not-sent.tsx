import type { Field } from '#lib/inquiry/inquiry.ts';

/** What can be wrong with a form that was sent without scripts, and what to do about it, in the order of the form. */
const FAULTS = {
  name: 'A name is missing. A first name is enough.',
  way: 'Nothing was chosen for how we may reach you: a call, a text message or an e-mail.',
  reach:
    'The phone number or e-mail address is missing, or does not go with your choice. A call or a text needs a phone number with its area code, and an e-mail needs an address such as name@example.org.',
  confirm:
    'The box about being 18 or older and in Florida was not ticked. If that is not true of you, we cannot be your therapists; the numbers below are for you too.',
  website:
    'Something was filled in where nothing belongs, perhaps by your browser. Open the form anew, without Back: that box will be empty.',
} satisfies Partial<Record<Field, string>>;

/** What a browser does not let through unless someone changed the page. */
const RARE: readonly Field[] = ['voicemail', 'caller', 'inbox', 'hours', 'who', 'message'];

type Likely = keyof typeof FAULTS;

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
export function NotSent() {
  const likely = Object.keys(FAULTS) as Likely[];
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
            {FAULTS[field]}
          </li>
        ))}
        <li className="other">
          An answer was too long, or was none of those that the form offers. Shorten it, or choose again.
        </li>
        <li className="busy">
          There were many messages from your network within an hour, perhaps none of them yours. Please send
          it again in an hour.
        </li>
        <li className="failed">
          The fault is on our side: we could not keep your message, and so we did not take it. Please try
          again in a few minutes.
        </li>
      </ul>
    </div>
  );
}
