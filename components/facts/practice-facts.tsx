import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';
import { DirectWays } from './direct-ways.tsx';
import { Hours } from './hours.tsx';

type PracticeFactsProps = { words: Words; practice: PracticeInWords };

/** Who this is and how to reach it, at the foot of every page. While nothing of it is known, it is not there. */
export function PracticeFacts({ words, practice }: PracticeFactsProps) {
  const { name, legalName, phone, email, places, hours, replyWithin } = practice;
  if (!legalName && !phone && !email && places.length === 0 && hours.length === 0 && !replyWithin)
    return null;
  return (
    <section aria-labelledby="practice-facts">
      <h2 id="practice-facts">{name}</h2>
      <ul className="practice-facts">
        {legalName && legalName !== name && (
          <li>{filled(words.practice.registeredAs, { name: legalName })}</li>
        )}
        <DirectWays words={words} practice={practice} />
        {replyWithin && <li>{filled(words.practice.answers, { when: replyWithin })}</li>}
        {places.map((place) => (
          <li key={place.words}>{place.name ? `${place.name}: ${place.words}` : place.words}</li>
        ))}
        {hours.length > 0 && (
          <li>
            <Hours words={words} hours={hours} />
          </li>
        )}
      </ul>
    </section>
  );
}
