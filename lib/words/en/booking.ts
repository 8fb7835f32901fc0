/** How a session is booked, whatever is known of it. Each is a sentence: the words for who waits for a place stand beside those for whoever books. */
export const booking = {
  /** Before anything else, to whoever cannot be taken now. */
  notTaken: '{taken} That says nothing about you, and nothing about whether you can be helped. {others}',
  waiting: '{taken} Ask us how long it may take before you decide. If you do not want to wait, {others}',
  others:
    'Your doctor or your health plan can name licensed therapists near you, and {directory} is the federal directory.',
  othersOnward:
    'your doctor or your health plan can name licensed therapists near you, and {directory} is the federal directory.',
  session: {
    onPage: 'You book a session on {page}, which is not part of this site.',
    byPhone: 'You book a session by telephone: call {phone}.',
    withForm: 'Ask for a first session with a message: write to us with {form}.',
    byEmail: 'Ask for a first session with a message: write to {email}.',
    notYet: 'No one can book a session through this site yet.',
  },
  place: {
    onPage: 'You ask for a place on {page}, which is not part of this site.',
    byPhone: 'You ask for a place by telephone: call {phone}.',
    withForm: 'Ask for a place with a message: write to us with {form}.',
    byEmail: 'Ask for a place with a message: write to {email}.',
    notYet: 'No one can ask for a place through this site yet.',
  },
  page: 'our booking page',
  askFirst: {
    call: 'If you would rather ask something first, call {phone}.',
    write: 'If you would rather ask something first, write.',
    either: 'If you would rather ask something first, call {phone} or write.',
  },
  ifNoCall: 'If a call is not safe or is too much, write.',
  clients: 'If you are a client already, {signIn}.',
  signIn: 'sign in on the page for clients',
};
