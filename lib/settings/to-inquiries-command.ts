const BY_NPM = 'npm run inquiries';

/**
 * How to call the command for inquiries, with some words: by npm in the project, and otherwise by the name that `COMMAND_NAME` gives. A build has
 * no npm, and sets it itself (build/bundle-program.ts); a machine may have a name of its own for it.
 */
export function toInquiriesCommand(words = ''): string {
  const name = process.env.COMMAND_NAME?.trim() || BY_NPM;
  if (words === '') return name;
  return `${name}${name.startsWith('npm ') ? ' --' : ''} ${words}`;
}
