/** Lines for emergencies, and the ways to them. */
export const crisis = {
  call: 'call {call}',
  text: 'text {number}',
  textWord: 'text {word} to {number}',
  chat: 'chat through {page}',
  /** A line that is reached in several ways: what stands between them, and before the last of several; where it has a chat, that is the last. */
  next: ', ',
  orChat: ', or ',
  answers: 'Answers {when}.',
  dayAndNight: 'day and night',
  /** Another way to a line, and what it is for. */
  way: '{title}: {ways}.',
  wayOr: ', or ',
  press: '{call} and press {key}',
  visit: 'visit {page}',
  inLanguage: 'In {language}',
  alsoIn: 'Also in {language}.',
};
