// `npm run inquiries`: what waits in the outbox of the form, and what staff can do about it. docs/inquiries.md says when to use what.
import { existsSync } from 'node:fs';
import type { Key } from '#lib/settings/keys.ts';
import { type OutboxSettings, readOutboxSettings } from '#lib/settings/outbox-settings.ts';
import { type Reading, read } from '#lib/settings/reading.ts';
import { settingsSchema } from '#lib/settings/settings-schema.ts';
import { describeError } from '#server/inquiries/describe-error.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { outboxFileIn } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { keyFileIn, readOrMakeKeyFile } from '#server/inquiries/seal/key-file.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { readCommand, refuse } from '#tools/command-line/read-command.ts';
import { fail, INQUIRY_COMMANDS, tellNewKey } from '#tools/inquiries/inquiry-commands.ts';

const { usage: USAGE } = COMMANDS.inquiries;
const { words, flags } = readCommand(COMMANDS.inquiries);
const [name = 'list', word = '', ...more] = words;
loadEnv();

if (name === 'new-key') {
  if (word !== '') refuse('"new-key" takes nothing more.', USAGE);
  tellNewKey();
} else await run();

async function run(): Promise<void> {
  const command = Object.hasOwn(INQUIRY_COMMANDS, name) ? INQUIRY_COMMANDS[name] : undefined;
  if (!command) refuse(`There is no "${name}".`, USAGE);
  if (command.takes && word === '') refuse(`After "${name}" comes the ${command.takes}.`, USAGE);
  if (more.length > 0 || (!command.takes && word !== '')) refuse(`"${name}" takes nothing more.`, USAGE);
  if (flags.all && name !== 'purge') refuse('Only "purge" takes --all.', USAGE);
  const place = rightOf(readOutboxSettings(process.env, process.cwd()));
  const outbox = await openPlace(place);
  try {
    await command.run({ outbox, word, all: flags.all === true, keys: () => keysOfServer(place) });
  } catch (error) {
    fail(describeError(error));
  } finally {
    await outbox.close();
  }
}

async function openPlace({ dataDir, databaseUrl }: OutboxSettings): Promise<Outbox> {
  const file = outboxFileIn(dataDir);
  // Made here, an empty one would say that nothing waits, while inquiries wait elsewhere.
  if (databaseUrl === null && !existsSync(file)) {
    refuse(
      `There is no outbox ${file}. Where the form was never used, that is as it should be. Otherwise give this command the settings of the server: DATA_DIR or DATABASE_URL.`,
    );
  }
  return openOutbox({ dataDir, databaseUrl }).catch((error) => refuse(describeError(error)));
}

/** The keys of the server; where the site is tried out, those of its key file. */
function keysOfServer({ dataDir }: OutboxSettings): [Key, ...Key[]] {
  const { INQUIRY_KEYS: keys } = rightOf(read(settingsSchema.pick({ INQUIRY_KEYS: true }), process.env));
  if (keys) return keys;
  try {
    if (existsSync(keyFileIn(dataDir))) return readOrMakeKeyFile(dataDir);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  refuse(
    'INQUIRY_KEYS is not set, and inquiries are not opened without their key. Give this command the keys of the server. Nothing is lost: what waits stays where it is.',
  );
}

/** The settings of a reading. Ends the command with all that is wrong. */
function rightOf<Settings>({ settings, faults }: Reading<Settings>): Settings {
  return faults ? refuse(faults.join('\n')) : settings;
}
