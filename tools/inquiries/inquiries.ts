import { toInquiriesCommand } from '#lib/settings/to-inquiries-command.ts';
import type { Command } from '../command-line/read-command.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  '': 'lists what waits, without a word of it',
  totals: 'how many came in each week, and how many of them were delivered',
  'show <id>': 'shows one that waits',
  retry: 'retries everything that waits now',
  'export <folder>': 'writes everything that waits to a new folder',
  'discard <id>': 'deletes one that was never delivered',
  'purge [--all]': 'forgets those delivered more than 30 days ago, or all delivered ones',
  'new-key': 'makes a key',
  rotate: 'reseals everything that waits with the first key of INQUIRY_KEYS',
};

const calls = Object.keys(MEANINGS).map((words) => toInquiriesCommand(words));
const width = Math.max(...calls.map(({ length }) => length)) + 4;

/** How to call the command for inquiries, by the name that it was started by. */
export const INQUIRIES = {
  usage: Object.values(MEANINGS)
    .map((meaning, at) => `${calls[at]?.padEnd(width)}${meaning}`)
    .join('\n  '),
  flags: { all: 'boolean' },
  words: Number.POSITIVE_INFINITY,
} as const satisfies Command;
