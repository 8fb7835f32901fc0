const BOLD = 'Write bold words as **words**.';
const ITALIC = 'Write words in italics as *words*.';
const PARAGRAPH = 'Delete it, with its end if it has one: an empty line starts a new paragraph.';
const LIST = 'Write a list with "* " at the start of each item.';
const HEADING = 'Write a heading as ## The heading.';
const STYLE = 'Delete it, and its end, and leave the words: how they look is decided for the whole site.';
const PICTURE = 'Show a picture with <Figure src="/images/…" alt="…" />.';

const ADVICE: Partial<Record<string, string>> = {
  a: 'Write a link as [words of the link](/address/).',
  ...Object.fromEntries(['b', 'strong'].map((name) => [name, BOLD])),
  ...Object.fromEntries(['i', 'em'].map((name) => [name, ITALIC])),
  ...Object.fromEntries(['br', 'p'].map((name) => [name, PARAGRAPH])),
  ...Object.fromEntries(['ul', 'ol', 'li'].map((name) => [name, LIST])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, HEADING])),
  ...Object.fromEntries(
    ['span', 'div', 'u', 'font', 'center', 'small', 'style'].map((name) => [name, STYLE]),
  ),
  img: PICTURE,
  hr: 'Write a line across the page as *** with an empty line before and after it.',
};

/** What to write instead of a tag of HTML that people know, or that came along with pasted text. */
export function adviceOnHtml(tag: string): string | undefined {
  return Object.hasOwn(ADVICE, tag) ? ADVICE[tag] : undefined;
}
