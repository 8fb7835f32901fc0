import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';

const ROOT = join(import.meta.dirname, '../..');

/** What follows a flag: nothing, any word, or one of a few words. */
type Kinds = Readonly<Record<string, 'boolean' | 'string' | readonly string[]>>;
type ValueOf<Kind> = Kind extends 'boolean' ? boolean : Kind extends readonly (infer Word)[] ? Word : string;

/** How a command is called. Every command answers `--help` as well. */
export type Command<K extends Kinds = Kinds> = {
  /** Lines to copy, each but the first indented by two spaces. */
  usage: string;
  flags?: K;
  /** The most words that it takes; none by default. */
  words?: number;
  /** What to say when there are fewer; without it, that is fine. */
  needs?: string;
};

/** The words and flags that a command was given. */
export type Asked<K extends Kinds> = { words: string[]; flags: { [Name in keyof K]?: ValueOf<K[Name]> } };

/** What a command answers instead of doing its work: help, or why it did not understand. */
export type Answer = { answer: string; isHelp: boolean };

/** Reads what was typed after the name of a command. */
export function parseCommand<const K extends Kinds>(
  { usage, flags: kinds = {} as K, words: most = 0, needs }: Command<K>,
  args: readonly string[],
): Asked<K> | Answer {
  const unclear = (why: string): Answer => ({ answer: toRefusal(why, usage), isHelp: false });
  const { tokens } = parseArgs({ args: [...args], options: optionsOf(kinds), strict: false, tokens: true });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name }) => name === 'help')) return { answer: `  ${usage}`, isHelp: true };

  const flags: Record<string, string | boolean> = {};
  for (const { name, rawName, value } of given) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) return unclear(`There is no ${rawName}.${guessOf(rawName, flagsOf(kinds))}`);
    if (kind === 'boolean' && value !== undefined)
      return unclear(`Nothing comes after ${rawName}: write it by itself.`);
    if (kind !== 'boolean' && (!value || value.startsWith('--')))
      return unclear(`After ${rawName} comes a word.`);
    if (typeof kind === 'object' && !kind.includes(value ?? ''))
      return unclear(`${rawName} cannot be "${value}". It can be: ${kind.join(', ')}.`);
    flags[name] = value ?? true;
  }
  const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  if (words.length > most) return unclear(`"${words[most]}" is a word too many.`);
  if (needs && words.length < most) return unclear(needs);
  return { words, flags: flags as Asked<K>['flags'] };
}

function optionsOf(kinds: Kinds) {
  const options = Object.entries(kinds).map(([name, kind]) => {
    const type: 'boolean' | 'string' = kind === 'boolean' ? 'boolean' : 'string';
    return [name, { type }] as const;
  });
  return { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } } as const;
}

const flagsOf = (kinds: Kinds) => Object.keys(kinds).map((name) => `--${name}`);

function guessOf(typed: string, flags: readonly string[]): string {
  const begun = flags.find((flag) => typed.length > 3 && flag.startsWith(typed));
  const guess = begun ?? (flags.length > 0 ? closest(typed, [...flags]) : '');
  return begun || (guess && distance(typed, guess) <= 2) ? ` Did you mean ${guess}?` : '';
}

/** What a command was given. If that is a call for help, or makes no sense, answers and ends the process. */
export function readCommand<const K extends Kinds>(
  command: Command<K>,
  args: readonly string[] = process.argv.slice(2),
): Asked<K> {
  const read = parseCommand(command, args);
  if (!('answer' in read)) return read;
  if (!read.isHelp) refuse(read.answer);
  console.log(read.answer);
  process.exit(0);
}

/** Runs a command. If it fails, says why in plain words, and the process ends with 1. */
export async function runCommand<const K extends Kinds>(
  command: Command<K>,
  work: (asked: Asked<K>) => unknown,
): Promise<void> {
  const asked = readCommand(command);
  try {
    await work(asked);
  } catch (error) {
    // A bug is shown with its stack. A failed fetch is a TypeError too, but one with a cause.
    if ((error instanceof TypeError || error instanceof ReferenceError) && !error.cause) throw error;
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** Ends a command that cannot do what it was asked, and says why, and how to call it. */
export function refuse(why: string, usage?: string): never {
  console.error(usage ? toRefusal(why, usage) : why);
  process.exit(1);
}

function toRefusal(why: string, usage: string): string {
  return `${why}\n\nWrite it like this:\n  ${usage}`;
}

/**
 * A path, resolved from the folder where it was typed. npm runs a command at the top of its project, and says in INIT_CWD where it was
 * called; a process that such a command starts inherits that, and goes by its own folder.
 */
export function pathIn(word: string): string {
  const { INIT_CWD, npm_package_json } = process.env;
  const isByNpm = process.cwd() === ROOT && npm_package_json === join(ROOT, 'package.json');
  return resolve((isByNpm && INIT_CWD) || process.cwd(), word);
}

/** The content folder that a command reads: the one that was typed, or the project's own. Throws if there is none. */
export function contentFolderIn(word: string | undefined): string {
  const path = word === undefined ? join(ROOT, 'content') : pathIn(word);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder "${word ?? path}".`);
  // Short, because every line of a report starts with it.
  const seen = relative(process.cwd(), path);
  return seen.startsWith('..') || isAbsolute(seen) ? path : seen || '.';
}

/** The name of a page, from its name, its address or its file. */
export function nameIn(word: string): string {
  const last = word.split('/').filter(Boolean).at(-1) ?? '';
  return last.endsWith('.mdx') ? last.slice(0, -'.mdx'.length) : last;
}
