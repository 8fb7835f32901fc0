import { toEdit } from '../edits/to-edit.ts';
import type { Edit, Issue } from '../issue.ts';
import { isOtherEncoding } from './is-other-encoding.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

type Kind = {
  pattern: RegExp;
  severity: Issue['severity'];
  what: string;
  fix: string;
  /** What stands for it where no sense is lost. */
  fixed?: (found: string) => string;
};

// What comes along when text is pasted from a word processor, a PDF file or a chat.
/** A letter and a mark after it that Unicode has one character for, such as é: programs for PDF files and names of files take them apart. */
const IN_TWO_PARTS = new RegExp(
  Array.from({ length: 0x70 }, (_, index) => String.fromCodePoint(0x300 + index))
    .map((mark) => [LETTERS.filter((letter) => (letter + mark).normalize('NFC').length === 1).join(''), mark])
    .flatMap(([letters, mark]) => (letters === '' ? [] : [`[${letters}]${mark}`]))
    .join('|'),
  'u',
);

const KINDS: readonly Kind[] = [
  {
    // Whatever Unicode shows as nothing, but for what joins and shapes emoji: a joiner between two, a form chosen for one, the tags of a flag.
    pattern:
      /(?![\u200D\uFE0E\uFE0F]|[\u{E0020}-\u{E007F}])[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})|(?<!\p{Emoji})[\uFE0E\uFE0F]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]/u,
    severity: 'error',
    what: 'an invisible character',
    fix: 'Delete the words on each side of it and type them anew. It was pasted along, and breaks links and the search for words.',
    fixed: () => '',
  },
  {
    // At the start of a line, one of these is the bullet of a word processor, which is told as such.
    // Of garbled letters, some are control characters as well.
    pattern:
      /(?![\t\n\r])(?<![ÃÂ])\p{Cc}|[\u2028\u2029\uFFFC\uFFFD]|\p{Noncharacter_Code_Point}|(?<!^\s*)\p{Co}/u,
    severity: 'error',
    what: 'a character that cannot be shown',
    fix: 'Delete it, and type what is meant.',
  },
  {
    pattern: /â€.|Ã[\u0080-\u00BF]|Â[\u00A0-\u00BF]/,
    severity: 'error',
    what: 'letters that were garbled when the text was copied',
    fix: 'Type the word anew: most often a quote, an apostrophe or a letter with an accent stood there.',
  },
  {
    pattern: /[\uFB00-\uFB06\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A]/u,
    severity: 'error',
    what: 'a letter that is none of the alphabet',
    fix: 'Type the word anew, in plain letters. It comes from a PDF file or an ornate font, and no search and no one who has the page read out finds the word.',
    fixed: (found) => found.normalize('NFKC'),
  },
  {
    pattern: IN_TWO_PARTS,
    severity: 'error',
    what: 'a letter whose accent is a character of its own',
    fix: 'Type the letter anew. It looks the same, and no search and no link takes it for the same.',
    fixed: (found) => found.normalize('NFC'),
  },
  {
    pattern: /(?! )\p{Zs}|\u2800/u,
    severity: 'warning',
    what: 'a space that is not a plain one',
    fix: 'Delete the space and type it anew. If a line must not break there on purpose, write the words so that it may.',
    fixed: () => ' ',
  },
];

const ANY = new RegExp(KINDS.map(({ pattern }) => pattern.source).join('|'), 'u');
const ODD_WORDS = new RegExp(`[^\\s]*(?:${ANY.source})[^\\s]*`, 'gu');

/** A text without the words that such a character stands in: it is told by itself, and what is left of them is no word. */
export function withoutOddWords(text: string): string {
  return ANY.test(text) ? text.replaceAll(ODD_WORDS, ' ') : text;
}

/** What is odd about a text that is one character, and how it is mended; undefined where nothing is. */
export function oddityOf(character: string): Pick<Kind, 'severity' | 'what' | 'fix'> | undefined {
  // A letter before it, because some characters are told only within a line.
  return KINDS.find(({ pattern }) => pattern.test(`a${character}`));
}

/** The characters of a file that no one typed on purpose: the first of each kind in each line. */
export function oddCharactersIn(text: string, file: string): Issue[] {
  // Nearly every file has none, and one look at the whole is the cheapest way to know.
  // Told as a whole.
  if (!ANY.test(text) || isOtherEncoding(text)) return [];
  return text.split('\n').flatMap((line, index) =>
    KINDS.flatMap(({ pattern, severity, what, fix, fixed }): Issue[] => {
      const match = pattern.exec(line);
      if (!match) return [];
      const at = match.index;
      // Of a letter and its accent, the accent is the odd one.
      const code = (/\p{M}/u.exec(match[0]) ?? match)[0]
        .codePointAt(0)
        ?.toString(16)
        .toUpperCase()
        .padStart(4, '0');
      const around = line.slice(Math.max(0, at - 20), at + 20).trim();
      const place = { line: index + 1, column: at + 1 };
      const message = `There is ${what} here (U+${code}): "${around}".`;
      const inEditor = { message: `There is ${what} here: "${around.replace(SIGNS, '')}".` };
      const edit = fixed === undefined ? {} : editIn({ file, text }, line, index + 1, pattern, fixed);
      return [{ rule: 'odd-character', severity, file, ...place, message, fix, inEditor, ...edit }];
    }),
  );
}

function editIn(
  source: { file: string; text: string },
  line: string,
  number: number,
  pattern: RegExp,
  fixed: (found: string) => string,
): { edit?: Edit } {
  const found = [...line.matchAll(new RegExp(pattern.source, 'gu'))];
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return {};
  // At the start of a line, spaces have a meaning.
  if (fixed(first[0]) === ' ' && line.slice(0, first.index).trim() === '') return {};
  const from = line.slice(first.index, last.index + last[0].length);
  const to = from.replaceAll(new RegExp(pattern.source, 'gu'), fixed);
  const after = line.slice(0, first.index) + to + line.slice(last.index + last[0].length);
  // In YAML a plain space before # starts a note, and one after a colon starts a value.
  if (signsOfYaml(after) !== signsOfYaml(line)) return {};
  return toEdit(source, { line: number, column: first.index + 1 }, from, to);
}

// What stands before the words of a line, and is not seen in the editor: the name of a field, the signs of a heading or a list.
const SIGNS = /^(?:- )?[A-Za-z]+: *|^#+ |^[*-] /;

const signsOfYaml = (line: string) => line.match(/:(?=[ \t])|[ \t](?=#)/g)?.length ?? 0;

/** A text with a plain space in the place of each odd one, and without what cannot be seen. What only whoever wrote it can mend stays. */
export function withPlainCharacters(text: string): string {
  return KINDS.reduce(
    (plain, { pattern, fixed }) =>
      fixed === undefined ? plain : plain.replaceAll(new RegExp(pattern.source, 'gu'), fixed),
    text,
  );
}
