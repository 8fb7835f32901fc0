// `npm run inquiries`: shows what waits in the outbox of the form, and what staff can do about it. docs/inquiries.md says when to use what.
import { loadEnv } from '#tools/command-line/load-env.ts';
import { readCommand } from '#tools/command-line/read-command.ts';
import { runInquiryCommand } from '#tools/inquiries/run-inquiry-command.ts';

const USAGE = [
  'npm run inquiries                       lists what waits, without a word of it',
  'npm run inquiries -- show <id>          shows one that waits',
  'npm run inquiries -- retry              retries everything that waits now',
  'npm run inquiries -- export <folder>    writes everything that waits to a new folder',
  'npm run inquiries -- discard <id>       deletes one that was never delivered',
  'npm run inquiries -- purge [--all]      forgets those delivered more than 30 days ago, or all delivered ones',
  'npm run inquiries -- new-key            makes a key',
  'npm run inquiries -- rotate             reseals everything that waits with the first key of INQUIRY_KEYS',
].join('\n  ');

const { words, flags } = readCommand({ all: 'boolean' }, USAGE);
loadEnv();
await runInquiryCommand(words, flags.all === true, USAGE);
