/** A mark that did nothing where it stands, so that readers see it. */
export type Mark = {
  pattern: RegExp;
  /** What is wrong, after the quoted mark: `"[the page] (/a/)" is no link`. */
  what: string;
  fix: string;
  inEditor: string;
  /** What to do where words are shown letter by letter, if it is more than to write the words alone. */
  inField?: string;
  /** What else in the same text makes it right. */
  unless?: RegExp;
  /** True for what a component is written with as well. */
  isTag?: boolean;
};

/** A mark that was found: as it stands, and where in the text. */
export type FoundMark = Mark & { words: string; index: number };

const LINK_ANEW =
  'Delete the brackets and the address, select the words that are to be the link, and click the chain above the words of the page.';
const BOLD_ANEW = 'Delete the marks, select the words, and click the B or the I above the words of the page.';
const everywhere = (fix: string) => ({ fix, inEditor: fix, inField: fix });

const BROKEN_LINKS: readonly Mark[] = [
  {
    pattern: /\[[^\]]*\]\s+\((?=\/|https?:|mailto:|tel:|#)[^)]*\)?/,
    what: 'is no link: there is a space between ] and (',
    fix: 'Take the space out: [the words](/the-address/).',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /\[?[^[\]\n]{0,40}\]\([^)\n]{0,80}\)?/,
    what: 'is no link, and readers see its brackets',
    fix: 'Write it anew as [the words](/the-address/), with both kinds of brackets closed and no space in the address.',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /\[[^[\]()\n]{1,60}\((?:\/[^\s()]*|(?:https?:\/\/|mailto:|tel:)[^\s()]+)\)(?!\s*\])/,
    what: 'is no link: it lacks its ]',
    fix: 'Write it as [the words](/the-address/).',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /\([^()\n]{1,60}\)\[(?:\/|https?:|mailto:|tel:|#)[^\]\n]*\]?/,
    what: 'is no link: its brackets have changed places',
    fix: 'Write it as [the words](/the-address/).',
    inEditor: LINK_ANEW,
  },
  {
    pattern: /(?<!\])\[[^[\]\n]{1,60}\]\[[^\]\n]{0,40}\]/,
    what: 'is no link, and readers see its brackets',
    fix: 'Write it as [the words](/the-address/).',
    inEditor: LINK_ANEW,
  },
];

const OTHERS: readonly Mark[] = [
  {
    pattern: /\[\^[^\]\s]{1,20}\]:?/,
    what: 'is a footnote that is not there',
    ...everywhere('Take it out, and say it in the sentence.'),
  },
  {
    pattern: /^\s*\[[ x]\](?=\s)/im,
    what: 'is a box that no one can tick',
    ...everywhere('Take the box out.'),
  },
  {
    pattern: /\[!\w+\]|^:{3,}\s*\w*|==\S[^=\n]{0,60}==/m,
    what: 'is a mark of another program, and does nothing here',
    ...everywhere('Take its signs out, and leave the words.'),
  },
  {
    pattern: /(?:\S{0,20}\s)?\S{0,20}\*\*\s?\S{0,20}/,
    what: 'has two stars that readers see: bold words were not closed, or have a space inside the stars',
    fix: 'Write **the bold words**, with the stars right before the first and right after the last letter.',
    inEditor: 'Delete the stars, select the words, and click the B above the words of the page.',
  },
  {
    pattern: /(?<!_)__(?![_\s])\S{0,30}|\S{1,30}(?<![_\s])__(?!_)|~~\s?\S{0,30}/,
    what: 'has marks that readers see: they were not closed, or have a space inside',
    fix: 'Take them out, or put them right before the first and right after the last letter.',
    inEditor: BOLD_ANEW,
  },
  {
    // A star after a word leads to a line that starts with one, as here*. Two such lines are a list that was typed.
    pattern: /(?<![\p{L}\p{N}*])\*(?=\p{L})\S{1,30}/u,
    unless: /[^\s*]\*(?!\*)|^\s*\*\S.*\n\s*\*\S/m,
    what: 'starts with a star that readers see: words in italics were not closed',
    fix: 'Write *the words*, with the stars right before the first and right after the last letter, or take the star out.',
    inEditor: BOLD_ANEW,
  },
  {
    pattern: /(?<![\p{L}\p{N}_/@.-])_(?=\p{L})\S{1,30}|(?<=\p{L}[.,!?]?)_(?![\p{L}\p{N}_])/u,
    what: 'has an underscore that readers see: words in italics were not closed',
    fix: 'Write *the words*, or take the _ out.',
    inEditor: BOLD_ANEW,
  },
  {
    pattern: /\S{0,20}`+\S{0,20}/,
    what: 'has a backtick that readers see',
    ...everywhere('Take it out. An apostrophe is \', and quotes are ".'),
  },
  {
    // One alone may be the sign of a name, as in "#MeToo changed much." A heading has no period.
    pattern: /(?<!\S)#{2,}(?:[^#\s]\S*)?|^#\p{Lu}[^\n.!?]* [^\n]*[^\s.!?…”"]$/u,
    what: 'was typed to make a heading, and is none',
    fix: 'Put a space after the number signs, and an empty line before them: ## The heading.',
    inEditor: 'Delete the number signs, and choose "Heading 2" for the line in place of "Paragraph".',
  },
  {
    pattern:
      /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|&(?:nbsp|amp|lt|gt|quot|shy|[mn]dash|[lr][sd]quo|hellip)\b/i,
    what: 'stands for a character on other sites, and readers see these letters',
    ...everywhere('Type the character itself, such as & or a plain space.'),
  },
  {
    // A tag or a comment. One with curly quotes is told by its own rule.
    pattern: /<\/?[^<>\s\d“”‘’][^<>“”‘’]*>|<!--/,
    isTag: true,
    what: 'does nothing here, and readers see it',
    ...everywhere('Take it out, and leave the words.'),
  },
  {
    pattern: /\S{0,20}\\\S{0,20}/,
    what: 'has a backslash that readers see',
    ...everywhere('Take the backslash out.'),
  },
];

/** What is left in Markdown where a link, a heading or bold words did not come about. */
export const LEFT_IN_MARKDOWN: readonly Mark[] = [...BROKEN_LINKS, ...OTHERS];

const ALONE = 'Write the words alone, without it.';

/** What would do something in Markdown, and does nothing where words are shown letter by letter. */
const NO_MARKDOWN: readonly Omit<Mark, 'fix' | 'inEditor'>[] = [
  {
    pattern: /!?\[[^\]\n]*\]\([^)\n]*\)?|<(?:https?:|mailto:)[^<>\s]*>/,
    what: 'is no link here, and readers see its signs',
    inField: 'Write the words alone. A link goes into the words of the page.',
  },
  {
    pattern:
      /(?<![*\w])\*\*(?=[^\s*])[^\n]*?\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]*(?<=\S)\*(?![\p{L}\p{N}*])/u,
    what: 'has stars around it that readers see: nothing is bold or slanted here',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])__?(?=[^\s_])[^_\n]*(?<=[^\s_])__?(?![\p{L}\p{N}_])/u,
    what: 'has underscores around it that readers see: nothing is bold or slanted here',
  },
  {
    pattern: /^\s*(?:[*+>•-]|#{1,6})\s+\S{0,30}/,
    what: 'starts with a mark that readers see',
  },
  {
    pattern: /^\s*\|[^\n]*\||\|\s*:?-{2,}/m,
    what: 'is no table here, and readers see its lines',
    inField: 'Write the words alone. A table goes into the words of the page.',
  },
];

/** What readers see of both, where words are shown letter by letter. */
export const LEFT_IN_WORDS: readonly Mark[] = [...NO_MARKDOWN, ...LEFT_IN_MARKDOWN].map((mark) => {
  const { inField = ALONE } = mark;
  return { ...mark, fix: inField, inEditor: inField };
});

// Most texts have none of these signs, and one look is the cheapest way to know.
const SIGNS = /[[*#_`~&<>\\|•+-]|\]\(|==|:::/;

/** The marks in a text, each kind once, in their order there. What is told as one mark is not told as another. */
export function marksIn(text: string, marks: readonly Mark[], around = () => text): FoundMark[] {
  if (!SIGNS.test(text)) return [];
  let rest = text;
  const found = marks.flatMap((mark): FoundMark[] => {
    const match = mark.pattern.exec(rest);
    if (!match || mark.unless?.test(around())) return [];
    rest =
      rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    return [{ ...mark, words: match[0].trim(), index: match.index }];
  });
  return found.sort((a, b) => a.index - b.index);
}
