import { cleanLine, cleanText } from '#lib/inquiry/clean-text.ts';
import type { Mail } from '#lib/mail/mail.ts';
import { timeInMail } from '#lib/mail/time-in-mail.ts';
import type { Publication } from '#staff/publications/publications.ts';

/** What an owner is told of a publication. */
export type Told = Pick<Publication, 'id' | 'kind' | 'by' | 'note' | 'notices'> & {
  /** When readers saw it, as `toISOString` has it. */
  when: string;
};

const SUBJECT = 'The website changed: please look at it';

const DID = {
  publish: 'changed what readers of the website see',
  'go back': 'went back to an earlier version of the website',
} satisfies Record<Publication['kind'], string>;

type Around = {
  from: string;
  to: string;
  /** Where one goes back; null where the room has no address that others reach. */
  publications: string | null;
};

/** The mail to an owner about a publication. The same publication always makes the same mail, so that a repeat can be recognized. */
export function toNoticeMail(
  { id, kind, by, note, notices, when }: Told,
  { from, to, publications }: Around,
): Mail {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const lines = [
    `${cleanLine(by.name)} ${DID[kind]}: ${timeInMail(new Date(when))}.`,
    '',
    ...notices.map((notice) => `* ${cleanLine(notice)}`),
    ...(note === '' ? [] : ['', 'What they wrote about it:', ...quoted(note)]),
    '',
    'If this is right, there is nothing to do.',
    publications === null
      ? 'If it is not, open the staff room, and under "Publications" go back to what readers saw before.'
      : `If it is not, go back to what readers saw before: ${publications}`,
    '',
    'The staff room sent this by itself. No one reads what is answered to it.',
    '',
  ];
  return {
    messageId: `<publication-${id.replaceAll(/[^A-Za-z0-9-]/g, '')}@${domain}>`,
    from,
    to,
    subject: SUBJECT,
    text: lines.join('\n'),
  };
}

/** Words of someone else, so that none pass for ours. */
const quoted = (words: string) =>
  cleanText(words)
    .split('\n')
    .map((line) => `> ${line}`);
