import type { Words } from '../words.ts';

export const crisis: Words['crisis'] = {
  call: 'llame al {call}',
  text: 'envíe un mensaje de texto al {number}',
  textWord: 'envíe la palabra {word} al {number}',
  chat: 'chatee en {page}',
  next: ', ',
  orChat: ' o ',
  answers: 'Atiende {when}.',
  dayAndNight: 'de día y de noche',
  way: '{title}: {ways}.',
  wayOr: ' o ',
  press: '{call} y oprima {key}',
  visit: 'visite {page}',
  inLanguage: 'En {language}',
  alsoIn: 'También en {language}.',
};
