import type { Words } from '#lib/words/words.ts';

type HoursProps = { words: Words; hours: readonly string[] };

/** When someone can be reached, after the words that say so: days and times alone could be anything. Nothing while no hour is known. */
export function Hours({ words, hours }: HoursProps) {
  if (hours.length === 0) return null;
  return (
    <>
      <p>{words.practice.atTheseHours}</p>
      <ul>
        {hours.map((each) => (
          // No line ends between a time and its half of the day.
          <li key={each}>{each.replaceAll(/ (?=[ap]\.m\.)/g, '\u00a0')}</li>
        ))}
      </ul>
    </>
  );
}
