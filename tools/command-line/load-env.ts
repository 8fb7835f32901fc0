import { loadEnvFile } from '#lib/settings/load-env-file.ts';
import { refuse } from './read-command.ts';

/** Gives a command the settings in the file `.env` of a folder, as the server has them. Ends it where that cannot be read. */
export function loadEnv(folder = process.cwd()): void {
  const fault = loadEnvFile(folder);
  if (fault) refuse(fault);
}
