import { toString as textOf } from 'mdast-util-to-string';
import { toEdit } from '../../edits/to-edit.ts';
import type { Issue } from '../../issue.ts';
import { markdown } from '../../markdown/parse-markdown.ts';
import { oddityOf, withPlainCharacters } from '../../text/odd-characters.ts';
import { parseYaml } from './yaml.ts';

/** As Markdown writes a character in letters (CommonMark 0.31, 2.5): `&nbsp;`, `&#8203;`. Behind a backslash, it is these letters. */
const ENTITY = /(?<!\\)&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** As YAML does between double quotes (YAML 1.2, 5.7). Keystatic writes a space that does not break like this. */
const QUOTED = /(?<=(?:^|[:[,{-])\s*)"(?:[^"\\]|\\.)*"/g;
const ESCAPE = /\\(?:u[\da-f]{4}|U[\da-f]{8}|x[\da-f]{2}|[_NLP])/gi;

/** The odd characters of a file that are written in letters, and are none until someone reads the file: each where it stands. */
export function oddSpellingsIn(text: string, file: string): Issue[] {
  // Nearly no file has either.
  if (text.search(ENTITY) === -1 && text.search(ESCAPE) === -1) return [];
  return text.split('\n').flatMap((line, index) =>
    spellingsIn(line).flatMap(({ written, at, character }): Issue[] => {
      const oddity = oddityOf(character);
      if (!oddity) return [];
      const place = { line: index + 1, column: at + 1 };
      const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      const plain = withPlainCharacters(character);
      const mended = plain !== character && line.slice(0, at).trim() !== '';
      const { severity, what } = oddity;
      return [
        {
          rule: 'odd-character',
          severity,
          file,
          ...place,
          message: `There is ${what} here, written as "${written}" (U+${code}).`,
          fix: plain === ' ' ? 'Type a plain space in its place.' : `Delete "${written}".`,
          inEditor: { message: `There is ${what} here, written as "${written}".` },
          ...(mended && toEdit({ file, text }, place, written, plain)),
        },
      ];
    }),
  );
}

type Spelling = { written: string; at: number; character: string };

function spellingsIn(line: string): Spelling[] {
  const entities = [...line.matchAll(ENTITY)].map(
    ({ 0: written, index }): Spelling => ({ written, at: index, character: textOf(markdown.parse(written)) }),
  );
  const escapes = [...line.matchAll(QUOTED)].flatMap(({ 0: quoted, index: start }) =>
    [...quoted.matchAll(ESCAPE)].map(({ 0: written, index }): Spelling => {
      const { value } = parseYaml(`"${written}"`, '');
      return { written, at: start + index, character: typeof value === 'string' ? value : '' };
    }),
  );
  return [...entities, ...escapes].filter(
    ({ written, character }) => character !== '' && character !== written,
  );
}
