import { cleanLine, cleanText } from '#lib/inquiry/clean-text.ts';
import type { CHOICES, Inquiry } from '#lib/inquiry/inquiry.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, SITE_LANGUAGE, spokenIn } from '#lib/languages.ts';
import type { Mail } from '#lib/mail/mail.ts';
import { timeInMail } from '#lib/mail/time-in-mail.ts';

/** Shown on locked screens, so it does not say who wrote, or about what. */
const SUBJECT = 'A new message from the website';

type Choice<Field extends keyof typeof CHOICES> = (typeof CHOICES)[Field][number];

const WAYS = {
  call: { words: 'by a phone call', address: 'Phone number' },
  text: { words: 'by a text message', address: 'Phone number' },
  email: { words: 'by e-mail', address: 'E-mail address' },
} satisfies Record<Choice<'way'>, { words: string; address: string }>;

const INBOXES = {
  mine: 'No one else, they say.',
  shared: 'Someone else might. Say nothing there that reveals what this is about.',
} satisfies Record<Choice<'inbox'>, string>;

const INBOX_NOT_SAID = 'They did not say. Assume that someone else does.';

const WHOM = {
  me: 'themselves',
  partner: 'themselves, because of what their partner did',
  us: 'both of them, as a couple',
  colleague: 'a client of theirs; they write as a colleague',
} satisfies Record<Choice<'who'>, string>;

const NOT_SAID = 'not said';

/**
 * The mail of an inquiry. What keeps its writer safe comes before the phone number, so that no one dials first and reads later. The same
 * inquiry always has the same Message-ID and the same words, so that a repeat can be recognized. `manyWaiting` is how many others wait in a
 * crowd.
 */
export function toMail(
  inquiry: Inquiry,
  {
    id,
    createdAt,
    from,
    to,
    manyWaiting = 0,
  }: { id: string; createdAt: number; from: string; to: string; manyWaiting?: number },
): Mail {
  const messageId = `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;
  const text = [
    ...linesOf(inquiry),
    '',
    ...signatureOf(id, new Date(createdAt)),
    ...crowdOf(manyWaiting),
    '',
  ].join('\n');
  return { messageId, from, to, subject: SUBJECT, text };
}

function linesOf(inquiry: Inquiry): string[] {
  const { name, way, reach, voicemail, caller, inbox, hours, who, message } = inquiry;
  return [
    'BEFORE YOU ANSWER',
    '',
    'Do not press Reply: it does not reach them. Start a new message or call, and quote nothing of this one.',
    '',
    `How they want to be reached: ${WAYS[way].words}`,
    `Voicemail: ${voicemail ? 'Yes, you may leave one.' : 'No. Leave none.'}`,
    `Who we are: ${caller ? 'You may say it.' : 'Tell no one but them, and not in a subject line.'}`,
    `Who else reads or answers there: ${inbox ? INBOXES[inbox] : INBOX_NOT_SAID}`,
    ...languageLinesOf(inquiry),
    `Best hours: ${hours ? cleanLine(hours) : NOT_SAID}`,
    '',
    '',
    `Name: ${cleanLine(name)}`,
    `${WAYS[way].address}: ${cleanLine(reach)}`,
    `For whom: ${who ? WHOM[who] : NOT_SAID}`,
    '',
    ...(message ? ['Message:', '', ...quotedLinesOf(message)] : ['Message: none']),
  ];
}

/** In which language to answer: nothing where it goes without saying. What waited in the outbox while the site was updated may lack both. */
function languageLinesOf({ language, pageLanguage }: Partial<Inquiry>): string[] {
  const line = (words: string) => [`Language of the answer: ${words}`];
  if (language === 'any') return line(`Any of ours is safe: ${LANGUAGES.map(languageName).join(', ')}.`);
  if (language) return line(`${languageName(language)}. They did not say that another one is safe.`);
  if (!pageLanguage || pageLanguage === SITE_LANGUAGE) return [];
  return line(`They did not say. They wrote on a page in ${languageName(pageLanguage)}.`);
}

const languageName = (lang: Language) => LANGUAGE_NAMES[spokenIn(lang)];

/** The lines of a message, quoted so that none can pass for one of ours. */
function quotedLinesOf(message: string): string[] {
  return cleanText(message)
    .split('\n')
    .map((line) => `> ${line}`);
}

function signatureOf(id: string, date: Date): string[] {
  return [
    '',
    `Written on ${timeInMail(date)} (${date.toISOString().slice(0, 16).replace('T', ' ')} UTC).`,
    `Number of this inquiry: ${id}`,
    'This mail may come twice. A repeat has the same number, and the same Message-ID.',
  ];
}

/** What is told of a crowd: whoever reads one of its mails learns that others wait, and that no one withholds them. */
function crowdOf(waiting: number): string[] {
  if (waiting === 0) return [];
  const others = waiting === 1 ? '1 more waits' : `${waiting} more wait`;
  return [
    '',
    `Many messages were sent at once: ${others} on the website, and they are mailed one by one, the newest and the oldest in turns.`,
    'If there are too many to be real, tell whoever looks after the website.',
  ];
}
