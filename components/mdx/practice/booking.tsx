import type { PracticeInWords } from '#lib/content/practice/practice-in-words.ts';
import { TAKEN } from './new-clients.tsx';

type BookingProps = {
  practice: PracticeInWords;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

/** How a session is booked now: what comes first of a page for it, a call, the form and an e-mail. Whoever cannot be taken is told before that. */
export function Booking({ practice, formPath }: BookingProps) {
  const { acceptingClients, portalUrl } = practice;
  return (
    <>
      {acceptingClients === 'no' && (
        <p>
          <strong>{TAKEN.no}</strong> That says nothing about you, and nothing about whether you can be
          helped. Your <OtherPlaces />
        </p>
      )}
      {acceptingClients === 'waiting-list' && (
        <p>
          <strong>{TAKEN['waiting-list']}</strong> Ask us how long it may take before you decide. If you do
          not want to wait, your <OtherPlaces />
        </p>
      )}
      {acceptingClients !== 'no' && <HowToBook practice={practice} formPath={formPath} />}
      {portalUrl && (
        <p>
          If you are a client already, <Elsewhere to={portalUrl}>sign in on the page for clients</Elsewhere>.
        </p>
      )}
    </>
  );
}

function HowToBook({ practice: { acceptingClients, bookingUrl, phone, email }, formPath }: BookingProps) {
  // Nothing can be booked where there is neither a page for it nor a number.
  const [what, ask] =
    acceptingClients === 'waiting-list'
      ? ['ask for a place', 'Ask for a place']
      : ['book a session', 'Ask for a first session'];
  const canWrite = email || formPath;
  if (bookingUrl) {
    return (
      <p>
        You {what} on <Elsewhere to={bookingUrl}>our booking page</Elsewhere>, which is not part of this site.
        {(phone || canWrite) && ' If you would rather ask something first, '}
        {phone && (
          <>
            call <a href={phone.href}>{phone.words}</a>
          </>
        )}
        {phone && canWrite && ' or '}
        {canWrite && 'write'}
        {(phone || canWrite) && '.'}
      </p>
    );
  }
  if (phone) {
    return (
      <p>
        You {what} by telephone: call <a href={phone.href}>{phone.words}</a>.
        {canWrite && ' If a call is not safe or is too much, write.'}
      </p>
    );
  }
  if (formPath) {
    return (
      <p>
        {ask} with a message: write to us with <a href={`${formPath}#inquiry`}>the form on this site</a>.
      </p>
    );
  }
  if (email) {
    return (
      <p>
        {ask} with a message: write to <a href={email.href}>{email.words}</a>.
      </p>
    );
  }
  return <p>No one can {what} through this site yet.</p>;
}

// The federal directory of the Substance Abuse and Mental Health Services Administration; no other company gains by it.
function OtherPlaces() {
  return (
    <>
      doctor or your health plan can name licensed therapists near you, and{' '}
      <a href="https://findtreatment.gov/" rel="noreferrer">
        FindTreatment.gov
      </a>{' '}
      is the federal directory.
    </>
  );
}

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
