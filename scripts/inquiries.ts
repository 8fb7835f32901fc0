// `npm run inquiries`: shows what waits in the outbox of the form, and what staff can do about it. docs/inquiries.md says when to use what.
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { readCommand } from '#tools/command-line/read-command.ts';
import { runInquiryCommand } from '#tools/inquiries/run-inquiry-command.ts';

const { words, flags } = readCommand(COMMANDS.inquiries);
loadEnv();
await runInquiryCommand(words, flags.all === true, COMMANDS.inquiries.usage);
