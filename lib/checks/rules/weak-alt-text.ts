import { wordsOf } from '../../text/sentences.ts';
import { pageRule, type RuleIssue } from '../rule.ts';

/** What a screen reader says in one breath. */
const MOST = 150;

const FILE_NAME =
  /\.(png|jpe?g|webp|avif|svg|gif|heic|tiff?)$|^(img|dsc|dscn|photo|screenshot|scan)[-_ ]?\d+$/i;
const OPENING =
  /^(?:(?:an?|the)\s+)?(image|picture|photo|photograph|graphic|drawing|icon|screenshot)\s+(of|showing)\b/i;

/** The words in place of a picture say what it shows (WCAG 1.1.1, and failure F30 of its techniques). */
export const weakAltText = pageRule('weak-alt-text', (page) =>
  page.components
    .filter(({ name, attributes }) => name === 'Figure' && attributes.alt)
    .flatMap(({ line, column, attributes: { alt = '', caption, src } }): RuleIssue[] => {
      const found = issueIn(alt.trim(), caption?.trim());
      if (!found) return [];
      const [what, fix, severity] = found;
      const message = `The description of the picture "${src}" ${what}: "${alt}".`;
      return [{ line, column, message, fix, severity }];
    }),
);

type AltIssue = [what: string, fix: string, severity: 'error' | 'warning'];

function issueIn(alt: string, caption: string | undefined): AltIssue | undefined {
  if (FILE_NAME.test(alt)) {
    return ['is the name of a file', 'Say in a sentence what the picture shows.', 'error'];
  }
  if (plain(alt) === plain(caption ?? '')) {
    const fix =
      'Say in its description what the picture shows, and in its caption what a reader who sees it should know.';
    return ['is its caption once more, and is then read out twice', fix, 'error'];
  }
  const opening = OPENING.exec(alt)?.[0];
  if (opening) {
    const fix = `Leave "${opening}" out and start with what it shows.`;
    return [`starts with "${opening}", which a screen reader says anyhow`, fix, 'warning'];
  }
  if (wordsOf(alt).length < 2) {
    return [
      'is one word',
      'Say what the picture shows, such as "A desk at a window, with two chairs".',
      'warning',
    ];
  }
  if (alt.length > MOST) {
    const fix = 'Say the most important thing in one sentence, and the rest in the text of the page.';
    return [`is longer than ${MOST} characters (it has ${alt.length})`, fix, 'warning'];
  }
  return undefined;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
