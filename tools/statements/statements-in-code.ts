import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Speaker } from '#lib/checks/statements/speaking.ts';
import { statementsIn } from '#lib/checks/statements/statements-in.ts';
import { SAID_BY_FACTS } from './said-by-facts.ts';
import { HOLE, wordsInCode } from './words-in-code.ts';

/** A statement about the practice in the words of code, and where it stands. */
export type StatementInCode = { words: string; sentence: string; file: string; line: number };

/** Where readers' words stand in code. */
const ROOMS = ['app', 'browser', 'components', 'views', 'lib/content/practice', 'lib/words/en'];

// Here "we" is the server, which says what it did.
const OF_THE_SERVER = 'lib/words/en/answers.ts';

// Where `filled` puts a value.
const PLACEHOLDER = /\{\w+\}/g;

/** What the components and all other code that readers see words of say about the practice, but for what a fact says. */
export function statementsInCode(root: string, speaker: Speaker): StatementInCode[] {
  const files = globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx}`, { cwd: root }).filter(
    (file) => !file.endsWith('.d.ts') && file !== OF_THE_SERVER,
  );
  const words = wordsInCode(
    Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])),
  );
  return Object.entries(words).flatMap(([file, found]) =>
    found.flatMap(({ text, line }) =>
      statementsIn(text.replaceAll(PLACEHOLDER, HOLE), speaker)
        .filter(({ sentence }) => !Object.hasOwn(SAID_BY_FACTS, sentence))
        .map((statement) => ({ words: statement.words, sentence: statement.sentence, file, line })),
    ),
  );
}
