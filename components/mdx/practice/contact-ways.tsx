import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { filled } from '#lib/filled.ts';
import type { Words } from '#lib/words/words.ts';
import { DirectWays } from '../../facts/direct-ways.tsx';
import { Hours } from '../../facts/hours.tsx';
import { Said } from '../../said.tsx';

type ContactWaysProps = {
  words: Words;
  practice: PracticeInWords;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

export function ContactWays({ words, practice, formPath }: ContactWaysProps) {
  const { phone, email, places, hours, replyWithin } = practice;
  const said = words.practice;
  const answers = replyWithin && filled(said.answers, { when: replyWithin });
  const form = formPath && <a href={`${formPath}#inquiry`}>{said.form}</a>;
  if (!phone && !email && places.length === 0) {
    return form ? (
      <p>
        <Said words={said.formOnly} parts={{ form }} />
        {answers && ` ${answers}`}
      </p>
    ) : (
      <p>{said.noWay}</p>
    );
  }
  return (
    <ul>
      <DirectWays words={words} practice={practice} />
      {form && (
        <li>
          <Said words={said.writeWith} parts={{ form }} />
        </li>
      )}
      {answers && <li>{answers}</li>}
      {places.map(({ name, words: address, map }) => (
        <li key={address}>
          {name && `${name}: `}
          {address} (
          {/* The page with the form may send a referrer, which the server that takes inquiries can need. No one else gets one. */}
          <a href={map} rel="noreferrer">
            {name || places.length > 1
              ? filled(said.onMap, { place: name ?? String(address.split(',')[0]) })
              : said.seeOnMap}
          </a>
          )
        </li>
      ))}
      {hours.length > 0 && (
        <li>
          <Hours words={words} hours={hours} />
        </li>
      )}
    </ul>
  );
}
