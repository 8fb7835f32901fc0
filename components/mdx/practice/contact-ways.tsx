import type { Practice } from '#lib/content/model/facts-schema.ts';

type ContactWaysProps = {
  practice: Practice;
  /** The page with the form for inquiries; null where there is none. */
  formPath: string | null;
};

export function ContactWays({ practice, formPath }: ContactWaysProps) {
  const { phone, email, address, hours } = practice;
  if (!phone && !email && !address) {
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
          Call <a href={`tel:${phone}`}>{readable(phone)}</a>
        </li>
      )}
      {email && (
        <li>
          Write to <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {address && (
        <li>
          {address.street}, {address.city}, {address.state} {address.postalCode}
        </li>
      )}
      {hours && <li>{hours}</li>}
    </ul>
  );
}

// +13055551234 as people write it in the United States.
function readable(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
