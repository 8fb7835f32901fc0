import { numberOf } from '../content/components/need-of.ts';
import type { LaunchTodoKind } from './launch-todo.ts';

/** What the letter is called, and how it opens. */
export const LETTER = {
  title: 'Before your site goes live',
  greeting:
    'The site is written, and some of it only you can finish. What the law is strict about comes first. Below each line is where it stands, for whoever makes the change; you can also just answer in the margin and hand this back.',
} as const;

/** A part of the letter: its heading, and what is said before its list. */
type Part = { title: string; opening: string };

/** The parts of the letter, in this order: what the law forbids to publish first. */
export const PARTS: Readonly<Record<LaunchTodoKind, Part>> = {
  byline: {
    title: 'Names that need a license beside them',
    opening:
      "These pages name someone whose license the site doesn't know. Please don't publish them like this.",
  },
  license: {
    title: 'Licenses',
    opening: 'Readers look for a license before anything else, and so do colleagues who want to refer.',
  },
  fact: {
    title: 'Facts about you',
    opening:
      'People will look for each of these. Until you give it, the site says "ask us" or does without; nothing was made up.',
  },
  line: {
    title: 'Emergency numbers to look up',
    opening: 'Someone in danger will trust these, so each has to be read where its own people publish it.',
  },
  statement: {
    title: 'What the site says about you',
    opening:
      "Only you can say whether these are so. Most come from your own documents; a few lists had to be written anew. Readers see the words as they are, and don't see that you still have to confirm them.",
  },
  unmarked: {
    title: 'What else it says about you',
    opening: 'No one has marked these sentences, so no one may have asked you about them.',
  },
  code: {
    title: 'What the parts around the pages say about you',
    opening: 'These words are in forms, buttons and boxes, where only a developer can change them.',
  },
  counsel: {
    title: 'For your lawyer',
    opening: 'Your notices have gaps that only a lawyer who knows your practice can fill.',
  },
  notice: {
    title: 'Notices that the law asks for',
    opening: 'They are templates, and they say so. They count once your lawyer has approved the words.',
  },
  source: {
    title: 'Works that no one has read',
    opening: 'They are named on a page, and no one has found them. No main page rests anything on them.',
  },
  author: {
    title: 'To ask the people who sign',
    opening: "What stands in someone's name should be theirs. Please ask them before readers see it.",
  },
  published: {
    title: 'The first day of each article',
    opening: 'Search engines and feeds ask when readers first got an article.',
  },
  review: {
    title: 'Pages for a clinician to read',
    opening: 'No clinician has read these yet. The site says so by naming no one.',
  },
  overdue: {
    title: 'Pages to read again',
    opening: 'The day by which someone wanted to look again has passed.',
  },
  draft: {
    title: "Pages that aren't finished",
    opening: "Readers can't get these.",
  },
  setting: {
    title: 'For whoever runs the server',
    opening: "The site can't go out, or can't bring you a message, without these.",
  },
  outside: {
    title: 'Once the site is live',
    opening:
      "This is done elsewhere, so the site can't know whether it was. None of it keeps you from starting.",
  },
  choice: {
    title: 'What may stay as it is',
    opening: 'You can give these, or leave them.',
  },
};

/** How the letter sums up how much is left. */
export function toSummary(count: number): string {
  if (count === 0)
    return 'Nothing is left for you to do: all that the site asks of you is there, and confirmed.';
  return count === 1
    ? 'One thing is left for you to do before the site goes live.'
    : `${count} things are left for you to do before the site goes live.`;
}

/** A statement as a letter to the practice tells it: "You say on five pages that you …". What is in the menus is on every page. */
export function toSaid(says: string, places: readonly { file: string }[]): string {
  const files = new Set(places.map(({ file }) => file));
  const pages = [...files].filter((file) => file.endsWith('.mdx')).length;
  const where = [
    ...(pages > 0 ? [pages === 1 ? 'on one page' : `on ${numberOf(pages)} pages`] : []),
    ...(files.has('navigation.yaml') ? ['on the main button of every page'] : []),
  ];
  return `You say ${where.join(' and ')} that ${says}.`;
}
