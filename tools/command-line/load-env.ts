import { loadEnvFile } from '#lib/settings/load-env-file.ts';
import { refuse } from './read-command.ts';

/** Loads the settings in the `.env` file of a folder, as the server does. Ends the command if the file cannot be read. */
export function loadEnv(folder = process.cwd()): void {
  const issue = loadEnvFile(folder);
  if (issue) refuse(issue);
}
