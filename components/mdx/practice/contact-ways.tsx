import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { DirectWays } from '../../facts/direct-ways.tsx';
import { Hours } from '../../facts/hours.tsx';

type ContactWaysProps = {
  practice: PracticeInWords;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

export function ContactWays({ practice, formPath }: ContactWaysProps) {
  const { phone, email, places, hours, replyWithin } = practice;
  if (!phone && !email && places.length === 0) {
    return formPath ? (
      <p>
        For now, there is <a href={`${formPath}#inquiry`}>the form on this site</a>. There is no number and no
        e-mail address to show here yet.{replyWithin && ` We answer ${replyWithin}.`}
      </p>
    ) : (
      <p>
        The practice has not yet given this site a number, an e-mail address or a form. If you know someone
        here already, please use the way you have. If you do not, this page will name a way as soon as there
        is one.
      </p>
    );
  }
  return (
    <ul>
      <DirectWays practice={practice} />
      {formPath && (
        <li>
          Write with <a href={`${formPath}#inquiry`}>the form on this site</a>
        </li>
      )}
      {replyWithin && <li>We answer {replyWithin}.</li>}
      {places.map(({ name, words, map }) => (
        <li key={words}>
          {name && `${name}: `}
          {words} (
          {/* The page with the form may send a referrer, which the server that takes inquiries can need. No one else gets one. */}
          <a href={map} rel="noreferrer">
            {name ?? (places.length > 1 ? words.split(',')[0] : 'see it')} on a map
          </a>
          )
        </li>
      ))}
      {hours.length > 0 && (
        <li>
          <Hours hours={hours} />
        </li>
      )}
    </ul>
  );
}
