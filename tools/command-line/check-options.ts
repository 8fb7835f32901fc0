import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';

const FORMATS = ['text', 'json', 'github'] as const;

/** What `npm run check` was asked for, or why that cannot be understood. */
export type CheckOptions =
  | { kind: 'check'; contentDir: string; format: (typeof FORMATS)[number]; fix: boolean }
  | { kind: 'help' }
  | { kind: 'unclear'; why: string };

/** How the check is called. */
export const USAGE = `npm run check                          what is wrong, and how to fix it
npm run check -- --fix                 fixes what can be fixed without a question, and says what is left
npm run check -- --format json         the same for programs; --format github for the pages of GitHub
npm run check -- path/to/a/folder      another folder than "content"`;

const FLAGS = {
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the words after `npm run check --`. */
export function checkOptionsOf(args: readonly string[]): CheckOptions {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: FLAGS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(FLAGS, token.name));
  if (unknown?.kind === 'option') return unclear(unknownFlag(unknown.rawName));
  if (values.help) return { kind: 'help' };
  const { format, fix } = values;
  const known = FORMATS.find((each) => each === format);
  if (!known) {
    const said =
      typeof format === 'string' ? `"${format}" is no format` : 'There is no format after --format';
    return unclear(`${said}. The formats are: ${FORMATS.join(', ')}.`);
  }
  if (
    typeof fix !== 'boolean' ||
    fix !== tokens.some((token) => token.kind === 'option' && token.name === 'fix')
  )
    return unclear('--fix takes nothing after it: write it by itself.');
  const [contentDir = 'content', ...others] = positionals;
  if (others.length > 0) {
    return unclear(`One folder can be checked at a time, and these are several: ${positionals.join(', ')}.`);
  }
  return { kind: 'check', contentDir: contentDir.replace(/(?<=.)\/+$/, ''), format: known, fix };
}

function unclear(why: string): CheckOptions {
  return { kind: 'unclear', why };
}

function unknownFlag(flag: string): string {
  const names = Object.keys(FLAGS).map((name) => `--${name}`);
  const guess = closest(flag, names);
  const hint = distance(flag, guess) <= 2 ? ` Did you mean ${guess}?` : '';
  return `There is no ${flag} here.${hint}`;
}
