import type { ReactNode } from 'react';
import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import type { Words } from '#lib/words/words.ts';
import { Said } from '../../said.tsx';

type BookingProps = {
  words: Words;
  practice: PracticeInWords;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

/** How a session is booked now: what comes first of a page for it, a call, the form and an e-mail. Whoever cannot be taken is told before that. */
export function Booking(props: BookingProps) {
  const { acceptingClients, portalUrl } = props.practice;
  const { booking, practice } = props.words;
  const others = (words: string) => <Said words={words} parts={{ directory: DIRECTORY }} />;
  return (
    <>
      {acceptingClients === 'no' && (
        <p>
          <Said
            words={booking.notTaken}
            parts={{ taken: <strong>{practice.taken.no}</strong>, others: others(booking.others) }}
          />
        </p>
      )}
      {acceptingClients === 'waiting-list' && (
        <p>
          <Said
            words={booking.waiting}
            parts={{
              taken: <strong>{practice.taken['waiting-list']}</strong>,
              others: others(booking.othersOnward),
            }}
          />
        </p>
      )}
      {acceptingClients !== 'no' && <HowToBook {...props} />}
      {portalUrl && (
        <p>
          <Said
            words={booking.clients}
            parts={{ signIn: <Elsewhere to={portalUrl}>{booking.signIn}</Elsewhere> }}
          />
        </p>
      )}
    </>
  );
}

function HowToBook({
  words,
  practice: { acceptingClients, bookingUrl, ...practice },
  formPath,
}: BookingProps) {
  const { booking } = words;
  // Nothing can be booked where there is neither a page for it nor a number.
  const said = acceptingClients === 'waiting-list' ? booking.place : booking.session;
  const { phone, email } = linksOf(practice);
  const canWrite = email || formPath;
  if (bookingUrl) {
    const asked = canWrite ? (phone ? 'either' : 'write') : phone ? 'call' : null;
    return (
      <p>
        <Said words={said.onPage} parts={{ page: <Elsewhere to={bookingUrl}>{booking.page}</Elsewhere> }} />
        {asked && (
          <>
            {' '}
            <Said words={booking.askFirst[asked]} parts={{ phone }} />
          </>
        )}
      </p>
    );
  }
  if (phone) {
    return (
      <p>
        <Said words={said.byPhone} parts={{ phone }} />
        {canWrite && ` ${booking.ifNoCall}`}
      </p>
    );
  }
  if (formPath) {
    return (
      <p>
        <Said
          words={said.withForm}
          parts={{ form: <a href={`${formPath}#inquiry`}>{words.practice.form}</a> }}
        />
      </p>
    );
  }
  return <p>{email ? <Said words={said.byEmail} parts={{ email }} /> : said.notYet}</p>;
}

const linksOf = ({ phone, email }: Pick<PracticeInWords, 'phone' | 'email'>) => ({
  phone: phone && <a href={phone.href}>{phone.words}</a>,
  email: email && <a href={email.href}>{email.words}</a>,
});

// The federal directory of the Substance Abuse and Mental Health Services Administration; no other company gains by it.
const DIRECTORY: ReactNode = (
  <a href="https://findtreatment.gov/" rel="noreferrer">
    FindTreatment.gov
  </a>
);

type ElsewhereProps = { to: string; children: string };

// The page with the form may send a referrer, which the server that takes inquiries can need. No one else gets one.
function Elsewhere({ to, children }: ElsewhereProps) {
  return (
    <>
      <a href={to} rel="noreferrer">
        {children}
      </a>{' '}
      ({new URL(to).hostname})
    </>
  );
}
