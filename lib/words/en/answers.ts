/** What the server answers to a post: by status, and of each field that is at fault. It knows no other words. */
export const answers = {
  status: {
    400: 'We could not read what was sent, so nothing was kept. Go back, reload the contact page, and send the form again.',
    403: 'This was not sent from the form on our contact page, so nothing was kept. Open the contact page, and send it from there.',
    408: 'Your message took too long to arrive, so nothing was kept. Your words are still in the form: please send it again.',
    413: 'This is more than the form can take, so nothing was kept. Please shorten the message, and send it again.',
    415: 'Only the form on our contact page is accepted here, so nothing was kept. Open the contact page, and send it from there.',
    429: 'There were many messages from your network within an hour, so this one was not kept. Please try again in an hour.',
    503: 'We could not keep your message just now, so it was not sent. Your words are still in the form: please try again in a few minutes.',
  },
  tooLong: '{what} has {count} characters, and at most {limit} fit. Please shorten it.',
  theName: 'The name',
  theReach: 'The phone number or e-mail address',
  theHours: 'The box for the best hours',
  theMessage: 'The message',
  box: 'This box was sent with an answer that it does not have. Tick it, or leave it empty.',
  choice: 'This is not one of the answers. Choose one of them, or none.',
  noName: 'Tell us a name to use. A first name is enough.',
  noWay: 'Choose how we may reach you: a call, a text or an e-mail.',
  noReach: 'Give us the phone number or e-mail address that we may use.',
  notConfirmed:
    "Please check this box if it is true. If it isn't true for you, this form can't find you a therapist. The numbers above the message are for you too.",
  trapped: 'The last box is there to catch programs, and must stay empty. Empty it, and send again.',
  noAddress:
    '"{reach}" is not an e-mail address. Write it like name@example.org, or choose a call or a text.',
  noNumber:
    '"{reach}" is not a phone number with its area code. It has ten digits, such as 305 and seven more, or starts with + and the code of another country. Please look at it again, or choose an e-mail.',
};
