import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';

type Kinds = Readonly<Record<string, 'string' | 'boolean'>>;
type Flags<K extends Kinds> = { [Name in keyof K]?: K[Name] extends 'string' ? string : boolean };

/** What a command was given. Ends it in kind words when a flag is not known, or has no value. */
export function readCommand<K extends Kinds>(
  kinds: K,
  usage: string,
  args: readonly string[] = process.argv.slice(2),
): { words: string[]; flags: Flags<K> } {
  const { tokens } = parseArgs({ args: [...args], options: optionsOf(kinds), strict: false, tokens: true });
  const words: string[] = [];
  const flags: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (!kind) {
      const names = Object.keys(kinds);
      const guess = names.length > 0 ? ` Did you mean --${closest(token.name, names)}?` : '';
      refuse(`There is no ${token.rawName}.${guess}`, usage);
    }
    if (kind === 'string' && (token.value === undefined || token.value.startsWith('--')))
      refuse(`After ${token.rawName} comes a word, such as in: ${usage}`);
    flags[token.name] = token.value ?? true;
  }
  return { words, flags: flags as Flags<K> };
}

function optionsOf(kinds: Kinds): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
}

/** The folder that a command reads, which must be there. */
export function folderIn(name: string | undefined): string {
  const folder = name ?? 'content';
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  refuse(`There is no folder "${folder}" here. Run the command in the folder of the project.`);
}

/** Ends a command that cannot do what it was asked to, and says why and how to ask. */
export function refuse(why: string, usage?: string): never {
  console.error(usage ? `${why}\n\nWrite it like this:\n  ${usage}` : why);
  process.exit(1);
}

/** The name of a page, where people paste its address or its file. */
export function nameIn(word: string): string {
  const last = word.split('/').filter(Boolean).at(-1) ?? '';
  return last.endsWith('.mdx') ? last.slice(0, -'.mdx'.length) : last;
}
