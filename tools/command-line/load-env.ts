import { loadEnvFile } from '#lib/settings/load-env-file.ts';
import { refuse } from './read-command.ts';

/** Gives a command the settings in the file `.env` of the working folder, as the server has them. Ends it where that cannot be read. */
export function loadEnv(): void {
  const fault = loadEnvFile(process.cwd());
  if (fault) refuse(fault);
}
