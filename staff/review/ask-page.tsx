import type { Person } from '#lib/content/model/facts-schema.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { Told } from '#staff/page/told.tsx';
import { DAYS } from './reviews.ts';

type AskPageProps = {
  title: string;
  /** The sheet of the page, and where the form goes. */
  sheetPath: string;
  action: string;
  /** Who can be asked, by the names of their files. */
  people: readonly (readonly [slug: string, person: Pick<Person, 'name' | 'license'>])[];
  refusal: string | null;
};

/** The longest note to someone who is asked. */
export const LONGEST_NOTE = 2_000;

/** Asks for whom a link to one page is to be, and what they are asked. */
export function AskPage({ title, sheetPath, action, people, refusal }: AskPageProps) {
  return (
    <RoomFrame path={null} heading={`Ask someone to read “${title}”`}>
      <Told refusal={refusal} />
      <p className="lead-in">
        You get a link to send to them. It shows this page as it is saved, and nothing else, for {DAYS} days.
        They need no account: they can say that the page can stand, or what should change.
      </p>
      {people.length === 0 ? (
        <p>
          There is no one to ask yet: <a href="/keystatic/collection/people/create">add a person</a> first.
        </p>
      ) : (
        <form className="fields" action={action} method="post">
          <p>
            <label htmlFor="reader">Who is to read it?</label>
            <select id="reader" name="reader" required>
              {people.map(([slug, { name, license }]) => (
                <option key={slug} value={slug}>
                  {name}
                  {license === null && ' (license not known yet)'}
                </option>
              ))}
            </select>
            <span className="note">
              Everyone under “People” is here. Where they say that the page can stand, it names them as the
              one who reviewed it, once their license is known.
            </span>
          </p>
          <p>
            <label htmlFor="note">What do you ask them?</label>
            <textarea id="note" name="note" rows={4} maxLength={LONGEST_NOTE} />
            <span className="note">It stands above the page. Leave it empty if there is nothing to ask.</span>
          </p>
          <p className="ways">
            <button type="submit" className="button">
              Make the link
            </button>
            <a href={sheetPath}>Back to the page</a>
          </p>
        </form>
      )}
    </RoomFrame>
  );
}
