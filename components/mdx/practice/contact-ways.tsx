import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';

type ContactWaysProps = {
  practice: Pick<PracticeInWords, 'phone' | 'email' | 'places' | 'hours'>;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

export function ContactWays({ practice, formPath }: ContactWaysProps) {
  const { phone, email, places, hours } = practice;
  if (!phone && !email && places.length === 0) {
    return formPath ? (
      <p>
        You can write to us with <a href={`${formPath}#inquiry`}>the form on this site</a>. There is no number
        and no e-mail address to show here yet.
      </p>
    ) : (
      <p>
        The practice has not yet given this site a number, an e-mail address or a form. If you know somebody
        here already, please use the way you have. If you do not, this page will name a way as soon as there
        is one.
      </p>
    );
  }
  return (
    <ul>
      {phone && (
        <li>
          Call <a href={phone.href}>{phone.words}</a>
        </li>
      )}
      {email && (
        <li>
          Write to <a href={email.href}>{email.words}</a>
        </li>
      )}
      {places.map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
      {hours.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
