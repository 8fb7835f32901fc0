import type { Practice } from '#lib/content/model/facts-schema.ts';
import { addressInWords, hoursInWords, phoneInWords } from '#lib/content/practice/fact-words.ts';

type ContactWaysProps = {
  practice: Practice;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

export function ContactWays({ practice, formPath }: ContactWaysProps) {
  const { phone, email, locations, hours } = practice;
  if (!phone && !email && locations.length === 0) {
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
          Call <a href={`tel:${phone}`}>{phoneInWords(phone)}</a>
        </li>
      )}
      {email && (
        <li>
          Write to <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {locations.map(addressInWords).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {hoursInWords(hours).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
