import { existsSync } from 'node:fs';
import type { Key } from '#lib/settings/keys.ts';
import { type OutboxSettings, readOutboxSettings } from '#lib/settings/outbox-settings.ts';
import { type Reading, read } from '#lib/settings/reading.ts';
import { settingsSchema } from '#lib/settings/settings-schema.ts';
import { describeError } from '#server/describe-error.ts';
import { openOutbox } from '#server/inquiries/outbox/open-outbox.ts';
import type { Outbox } from '#server/inquiries/outbox/outbox.ts';
import { outboxFileIn } from '#server/inquiries/outbox/sqlite-outbox.ts';
import { keyFileIn, readOrMakeKeyFile } from '#server/inquiries/seal/key-file.ts';
import { refuse } from '../command-line/read-command.ts';
import { INQUIRY_COMMANDS, printNewKey, reportFailure } from './inquiry-commands.ts';

/** Runs one of the commands for inquiries on the outbox of the settings. Ends the process where the command is not written as `usage` says. */
export async function runInquiryCommand(
  [name = 'list', argument = '', ...more]: readonly string[],
  all: boolean,
  usage: string,
): Promise<void> {
  const isNewKey = name === 'new-key';
  const command = Object.hasOwn(INQUIRY_COMMANDS, name) ? INQUIRY_COMMANDS[name] : undefined;
  if (!command && !isNewKey) refuse(`There is no "${name}".`, usage);
  if (command?.takes && argument === '') refuse(`"${name}" needs the ${command.takes}.`, usage);
  if (more.length > 0 || (!command?.takes && argument !== ''))
    refuse(`"${name}" takes no further words.`, usage);
  if (all && name !== 'purge') refuse('Only "purge" takes --all.', usage);
  if (!command) return printNewKey();

  const settings = settingsOrEnd(readOutboxSettings(process.env, process.cwd()));
  const outbox = await openExisting(settings);
  try {
    await command.run({ outbox, argument, all, readKeys: () => readKeys(settings) });
  } catch (error) {
    reportFailure(describeError(error));
  } finally {
    await outbox.close();
  }
}

async function openExisting({ dataDir, databaseUrl }: OutboxSettings): Promise<Outbox> {
  const file = outboxFileIn(dataDir);
  // A new and empty one would say that nothing waits, while inquiries wait elsewhere.
  if (databaseUrl === null && !existsSync(file)) {
    refuse(
      `There is no outbox ${file}. If the form was never used, that is fine. Otherwise run this command with the settings of the server: DATA_DIR or DATABASE_URL.`,
    );
  }
  return openOutbox({ dataDir, databaseUrl }).catch((error) => refuse(describeError(error)));
}

/** The keys of the server, or of a trial's key file. */
function readKeys({ dataDir }: OutboxSettings): [Key, ...Key[]] {
  const { INQUIRY_KEYS: keys } = settingsOrEnd(
    read(settingsSchema.pick({ INQUIRY_KEYS: true }), process.env),
  );
  if (keys) return keys;
  try {
    if (existsSync(keyFileIn(dataDir))) return readOrMakeKeyFile(dataDir);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  refuse(
    'INQUIRY_KEYS is not set, and inquiries do not open without their key. Run this command with the keys of the server. Nothing is lost: what waits stays in the outbox.',
  );
}

function settingsOrEnd<Settings>({ settings, issues }: Reading<Settings>): Settings {
  return issues ? refuse(issues.join('\n')) : settings;
}
