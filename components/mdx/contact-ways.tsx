import type { Practice } from '#lib/content/facts-schema.ts';

type ContactWaysProps = { practice: Practice };

export function ContactWays({ practice: { phone, email, address, hours } }: ContactWaysProps) {
  if (!phone && !email && !address) {
    return (
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
