/** The form to write to the practice, and what became of what was sent. */
export const inquiry = {
  heading: 'Send a message',
  optional: '(optional)',
  name: 'A name we may use',
  nameHint: "A first name is enough, and it doesn't have to be your legal one.",
  way: 'How may we reach you?',
  wayHint: 'Choose the one that is safest for you.',
  ways: { call: 'A call', text: 'A text message', email: 'An e-mail' },
  reach: 'Your phone number or e-mail address',
  reachHint: 'Use one that only you answer or open.',
  safe: 'What is safe',
  voicemail: 'You may leave a voicemail',
  voicemailHint: 'If you leave this empty, your message tells us to leave none.',
  caller: 'If someone else answers, you may say who is calling',
  callerHint:
    'If you leave this empty, your message tells us to say it to you alone. A name or a number may still show on a screen.',
  inbox: 'Does anyone else read this inbox or answer this phone?',
  inboxHint: 'What you choose is told first, before your number or address.',
  inboxes: { mine: 'No, only I do', shared: 'Yes, or perhaps' },
  language: 'Which language should the answer be in?',
  languageHint: 'Think of who might see or hear it, too.',
  languageNotPromised: 'We cannot promise that it will be in the one you choose.',
  languages: {
    'en-US': 'In English, please',
    'es-US': 'In Spanish, please',
    any: 'In either: both are safe',
  },
  hours: 'Best hours',
  hoursHint: 'When no one else can hear you, such as weekdays from noon to one.',
  who: 'Who is this for?',
  whoHint: 'Choose what comes closest.',
  whom: {
    me: 'For me',
    partner: 'For me, because of what my partner did',
    us: 'For us as a couple',
    colleague: 'For a client of mine: I am a colleague',
  },
  answersThen: "We answer {when}. If it can't wait:",
  answersSomeTime: "It may be some time before someone reads this. If it can't wait:",
  message: 'A short message',
  messageHint:
    'Please leave out details: the story, the names, the places. They can wait. There is room for {count} characters, about 150 words.',
  confirm: 'I am 18 or older, and will be in {state} when we meet',
  confirmHint:
    'This form is for adults. A therapist must be allowed to practice where you are when you meet. If you are a colleague, answer for your client.',
  send: 'Send',
  sending: 'Sending …',
  trap: 'Leave this empty',
  trapHint: 'It is here to catch programs. If anything is in it, please delete it.',
  notYetSent: 'This has not been sent yet',
  unknown: 'We cannot tell whether this was sent',
  unknownWhy:
    'The connection failed, or no answer came in time. What you typed is lost only when you leave this page. Please press Send again: if the first one did arrive, the two count as one.',
  anotherWay: 'If it fails again, there is another way:',
  tryLater: 'If it fails again, try once more when the connection is better.',
  numbersAbove: 'If it cannot wait, turn to the numbers above the message.',
};

/** What the page says that someone without scripts is led to, in the order of the form. */
export const notSent = {
  name: 'A name is missing, or too long. A first name is enough.',
  way: 'Nothing was chosen for how we may reach you: a call, a text message or an e-mail.',
  reach:
    'The phone number or e-mail address is missing, too long, or does not go with your choice. A call or a text needs a phone number with its area code, and an e-mail needs an address such as name@example.org.',
  message: 'The message is too long. There is room for {count} characters, about 150 words.',
  confirm:
    "The box about being 18 or older and in {state} was not checked. If it isn't true for you, this form can't find you a therapist. The numbers below are for you too.",
  website:
    'A box that should be empty was filled in, perhaps by your browser. Open the form again without the Back button, and that box will be empty.',
  other: 'An answer was too long, or not one that the form offers. Shorten it, or choose again.',
  busy: 'Many messages came from your network within an hour, perhaps none of them yours. Please send it again in an hour.',
  failed:
    'This is our fault, not yours: the server could not keep your message, so it did not take it. Please try again in a few minutes.',
};
