import type { Random } from './random-of.ts';

/** Damages the text of a content file; null where the file has nothing that it could damage. */
type Damage = (text: string, random: Random) => string | null;

/** One of the places where a pattern matches, with something else in its place. */
const instead =
  (pattern: RegExp, to: (found: string, random: Random) => string): Damage =>
  (text, random) => {
    const found = random.oneOf([...text.matchAll(pattern)]);
    if (!found) return null;
    const end = found.index + found[0].length;
    return text.slice(0, found.index) + to(found[0], random) + text.slice(end);
  };

/** Some words as a paragraph of their own, before one of the paragraphs of a page. */
const paragraph =
  (...words: string[]): Damage =>
  (text, random) => {
    const body = text.indexOf('\n---\n', 3) + 4;
    if (body < 4) return null;
    const at = random.oneOf([...text.matchAll(/\n\n(?=\p{Lu})/gu)].filter(({ index }) => index >= body));
    if (!at) return null;
    return `${text.slice(0, at.index)}\n\n${random.oneOf(words)}${text.slice(at.index)}`;
  };

const WORD = /(?<=[a-z] )[a-z]{3,}(?= [a-z])/g;
const HEADING = /^#{2,4} .+$/gm;
const LINK = /\]\(\/[^)\s]*\)/g;
const FIELD = /^(title|heading|summary|navLabel|description|name|label): [A-Z].*$/gm;
const DAY = /^( *)(updated|published|on|next|checked): ["']?\d{4}-\d\d-\d\d["']?$/gm;
const TAG = /^<\/?[A-Z]\w*[^>\n]*>$/gm;
const ATTRIBUTE = /(?<=<[A-Z][^>\n]* )\w+="[^"\n]*"/g;
const SPACE = /(?<=[a-z]) (?=[a-z])/g;

const half = (words: string) => Math.ceil(words.length / 2);

/** What people, editors, word processors, chats and merges do to a content file, each by what it does. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a word twice': instead(WORD, (word) => `${word} ${word}`),
  'a word three times': instead(WORD, (word) => `${word} ${word} ${word}`),
  'a word twice in a heading': instead(HEADING, (line) => line.replace(/(\w+)$/, '$1 $1')),
  'a word left out': instead(WORD, () => ''),
  'letters changed about': instead(WORD, (word) => word.slice(0, 1) + [...word.slice(1)].reverse().join('')),
  'a space too many': instead(SPACE, () => '  '),
  'a no-break space': instead(SPACE, () => '\u00A0'),
  'a no-break space in a heading': instead(HEADING, (line) => line.replace(/ (\S+)$/, '\u00A0$1')),
  'a no-break space as an entity': instead(SPACE, () => '&nbsp;'),
  'a letter without width': instead(WORD, (word) => `${word.slice(0, 2)}\u200B${word.slice(2)}`),
  'a soft hyphen in a heading': instead(HEADING, (line) => line.replace(/(\w{2})$/, '\u00AD$1')),
  'a mark that turns the direction': instead(WORD, (word) => `\u202E${word}\u202C`),
  'a ligature': instead(/(?<=[a-z])(fi|fl)(?=[a-z])/g, (pair) => (pair === 'fi' ? '\uFB01' : '\uFB02')),
  'a control character': instead(WORD, (word) => `${word}\u0007`),
  'half of a letter': instead(WORD, (word) => `${word}\uD83D`),
  'words with a line break of HTML': instead(SPACE, () => '<br />'),
  'a break with a backslash': instead(SPACE, () => '\\\n'),
  'a line end in the middle of words': instead(SPACE, () => '\n'),
  'an empty line in the middle of words': instead(SPACE, () => '\n\n'),
  'lines that end as on Windows': (text) => text.replaceAll('\n', '\r\n'),
  'one line that ends as on Windows': instead(/\n/g, () => '\r\n'),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'an empty line at the top': (text) => `\n${text}`,
  'spaces behind the first line': instead(/^---$/gm, () => '---  '),
  'no end of the fields': (text) => text.replace(/\n---\n/, '\n'),
  'the fields twice': (text) => text.replace(/^---\n.*?\n---\n/s, (all) => all + all),
  'a long dash of Word above the fields': (text) => text.replace(/^---\n/, '—\n'),
  'a link without its last slash': instead(LINK, (link) => link.replace(/\/\)$/, ')')),
  'a link in capitals': instead(LINK, (link) => link.toUpperCase()),
  'a part of a page in capitals': instead(/\]\([^)\s]*#[^)\s]+\)/g, (link) => link.toUpperCase()),
  'a link with two slashes': instead(LINK, (link) => link.replace('](/', '](//')),
  'a link with curly quotes': instead(LINK, (link) => link.replace('](', '](“').replace(')', '”)')),
  'a link with spaces': instead(LINK, (link) => link.replace('](', ']( ').replace(')', ' )')),
  'a link with words behind its address': instead(LINK, (link) => link.replace(/\)$/, ' "as of May")')),
  'a link with what trackers add': instead(LINK, (link) => link.replace(/\)$/, '?utm_source=news)')),
  'a link to a heading that is not there': instead(LINK, (link) =>
    link.replace(/(#.*)?\)$/, '#no-such-part)'),
  ),
  'a link that is never closed': instead(LINK, (link) => link.slice(0, -1)),
  'a link without words': paragraph('See [](/fees/) here.', 'See [ ](/contact/) here.'),
  'a link whose address stands elsewhere': paragraph('See [our fees][fees].\n\n[fees]: /fees/'),
  'an address that no one uses': paragraph('[two]: https://www.cdc.gov/hiv/ "Facts"'),
  'a bare address': paragraph(
    'See https://www.cdc.gov/hiv/ for more.',
    'Write to <office@example.net> first.',
  ),
  'a footnote': paragraph('So it is.[^1]\n\n[^1]: A doctor said so.'),
  'a list of tasks': paragraph('* [ ] call a friend\n* [x] drink water'),
  'a table with its columns aligned': paragraph('| day | hour |\n| :-- | --: |\n| one | two |'),
  'a table that did not come about': paragraph('| day | hour |\n| --- |\n| one | two |'),
  'a picture of Markdown': paragraph('![A quiet room](/images/home/room.jpg "Room")'),
  'words as code': paragraph(
    'Call it `stress` today.',
    '```\nA line of code.\n```',
    '    Four spaces first.',
  ),
  'words struck through': paragraph('This is ~~never~~ seldom easy.'),
  'bullets of Word': paragraph('• One thing\n• Another thing', '1986 was a year.\n\n1986. It was.'),
  'marks that touch': paragraph(
    'Three*four*five and **bold**er and __this__.',
    '**Never** *ever***ever** so.',
  ),
  'a comment': paragraph('<!-- ask Dana -->', '{/* ask Dana */}'),
  'HTML of Word': paragraph('<p class="MsoNormal">Words of <b>Word</b>.</p>', '<span lang="EN">Words</span>'),
  'a brace': paragraph('It takes {months} to heal.', 'As a set: {a, b'),
  'a sign of comparison': paragraph('If it is <10 minutes, wait.', 'When a < b, and b > c.'),
  'a line of program code': paragraph('import this word', 'export const more = 1'),
  'an empty component': paragraph('<Callout>\n</Callout>', '<Callout title="Only a title" />'),
  'an unknown component': paragraph(
    '<Video src="https://example.net/a.mp4" />',
    '<callout>\nLow.\n</callout>',
  ),
  'a tag lost': instead(TAG, () => ''),
  'a tag twice': instead(TAG, (tag) => `${tag}\n${tag}`),
  'a tag with curly quotes': instead(ATTRIBUTE, (words) => words.replace('"', '“').replace('"', '”')),
  'an attribute twice': instead(ATTRIBUTE, (words) => `${words} ${words.replace('="', '="Other ')}`),
  'an attribute without an end': instead(ATTRIBUTE, (words) => words.slice(0, -1)),
  'an attribute with an entity': instead(ATTRIBUTE, (words) => words.replace(/"$/, ' &amp; &quot;so&quot;"')),
  'an attribute that is not known': instead(ATTRIBUTE, (words) => `${words} color="red"`),
  'a heading a step too deep': instead(HEADING, (line) => `##${line}`),
  'a heading without its space': instead(HEADING, (line) => line.replace(' ', '')),
  'a heading in bold': instead(HEADING, (line) => line.replace(/^(#+) (.*)$/, '$1 **$2**')),
  'a heading underlined': instead(HEADING, (line) => `${line.replace(/^#+ /, '')}\n-----`),
  'a heading with nothing to read': instead(HEADING, (line) => line.replace(/ .*$/, ' ***')),
  'the same heading again': instead(HEADING, (line) => `${line}\n\nWords between them.\n\n${line}`),
  'a number sign in a field': instead(FIELD, (line) => line.replace(/ (\S+)$/, ' #1 $1')),
  'a note behind a field': instead(FIELD, (line) => `${line} # for Dana`),
  'a note on a line of its own': instead(FIELD, (line) => `# for Dana\n${line}`),
  'a field that starts with a sign': instead(FIELD, (line, random) =>
    line.replace(
      /: /,
      `: ${random.oneOf(['&more ', '!important ', '*so* ', '@home ', '%20 ', '> ', '| ', '?'])}`,
    ),
  ),
  'a colon in a field': instead(FIELD, (line) => line.replace(/ (\S+)$/, ': $1')),
  'a quote in a field': instead(FIELD, (line) => line.replace(/: (\w+)/, ': "$1"')),
  'a field without its end quote': instead(FIELD, (line) => line.replace(/: /, ': "')),
  'a field twice': instead(FIELD, (line) => `${line}\n${line.slice(0, half(line))}`),
  'a field that no one knows': instead(FIELD, (line) => `${line}\ncolor: red and blue`),
  'a field that is empty': instead(FIELD, (line) => line.replace(/:.*/, ':')),
  'a field that is a number': instead(FIELD, (line) => line.replace(/:.*/, ': 0x1F')),
  'a field over two lines': instead(FIELD, (line) => line.replace(/ (\S+)$/, '\n  $1')),
  'marks in a field': instead(FIELD, (line) => line.replace(/(\S+)$/, '**$1** &amp; <em>more</em>')),
  'a tab before a field': instead(FIELD, (line) => `\t${line}`),
  'a day of another country': instead(DAY, (line) => line.replace(/:.*/, ': 5 May 2026')),
  'a day with slashes': instead(DAY, (line) => line.replace(/:.*/, ': 11/22/2026')),
  'a day without its zeros': instead(DAY, (line) => line.replace(/:.*/, ': 2026-1-5')),
  'a day that is none': instead(DAY, (line) => line.replace(/:.*/, ': 2026-02-30')),
  'a day of the first century': instead(DAY, (line) => line.replace(/:.*/, ': 0026-11-22')),
  'marks of a merge': instead(
    HEADING,
    (line) => `<<<<<<< ours\n${line}\n=======\n${line} now\n>>>>>>> theirs`,
  ),
  'a file that ends in the middle': (text, random) => text.slice(0, half(text) + random.below(half(text))),
  'a file without a last line end': (text) => text.trimEnd(),
  'a file with many empty lines': (text) => `${text}\n\n\n\n`,
  'quoted lines': paragraph('> A quoted line\nthat goes on.', '> > Twice.\n\n***'),
  'an indented list': paragraph('* One\n   * Two\n      1. Three\n\n        Words below three.', '- a\n+ b'),
  'accents in two parts': instead(WORD, (word) => `${word} cafe\u0301`),
  emoji: instead(WORD, (word) => `${word} 👩‍👩‍👧`),
  'words of a chat': paragraph('Certainly! Here is a revised version. citeturn0search1 【12†source】'),
};
