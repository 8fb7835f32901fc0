/** The mail server answered, but not with the words that make a mail its own (RFC 5321, 4.2.5). */
export class DeliveryRejected extends Error {
  constructor() {
    super('The mail server did not say that it has taken the mail.');
  }
}
