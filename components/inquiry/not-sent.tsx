import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Field, LIMITS } from '#lib/inquiry/inquiry.ts';
import type { Words } from '#lib/words/words.ts';

type NotSentProps = { words: Words; limits: Pick<typeof LIMITS, 'message'>; practice: PracticeInWords };

/** What can be wrong with a form that was sent without scripts, and what to do about it, in the order of the form. */
const faultsIn = ({ words: { lang, notSent }, limits, practice }: NotSentProps) =>
  ({
    name: notSent.name,
    way: notSent.way,
    reach: notSent.reach,
    message: filled(notSent.message, { count: limits.message.toLocaleString(lang) }),
    confirm: filled(notSent.confirm, { state: practice.state }),
    website: notSent.website,
  }) satisfies Partial<Record<Field, string>>;

type Likely = keyof ReturnType<typeof faultsIn>;

/** What is hardly ever at fault: an answer that is too long, or one that no browser lets through unless someone changed the page. */
const RARE: readonly Field[] = ['voicemail', 'caller', 'inbox', 'language', 'hours', 'who'];

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
  const { notSent } = props.words;
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
        <li className="other">{notSent.other}</li>
        <li className="busy">{notSent.busy}</li>
        <li className="failed">{notSent.failed}</li>
      </ul>
    </div>
  );
}
