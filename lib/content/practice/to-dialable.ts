/**
 * A number as a `tel:` or `sms:` link needs it: in the global form of RFC 3966, which a phone dials right wherever it is. A number
 * without its country is one of the United States. Short codes, such as 988 and 88788, have no global form and stay as they are.
 */
export function toDialable(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  if (number.trim().startsWith('+') || /^1\d{10}$/.test(digits)) return `+${digits}`;
  return digits.length === 10 ? `+1${digits}` : digits;
}
