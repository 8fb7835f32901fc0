// The command for inquiries in a build: `node inquiries.mjs`, with the settings of the server. In the project it is `npm run inquiries`.
import '#server/refuse-old-node.ts';
import { loadEnv } from '../command-line/load-env.ts';
import { readCommand } from '../command-line/read-command.ts';
import { INQUIRIES } from './inquiries.ts';
import { runInquiryCommand } from './run-inquiry-command.ts';

const { words, flags } = readCommand(INQUIRIES);
loadEnv();
await runInquiryCommand(words, flags.all === true, INQUIRIES.usage);
