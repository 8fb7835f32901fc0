import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { withPlainCharacters } from '#lib/text/odd-characters.ts';
import { isDropped } from './is-dropped.ts';
import { styleOf } from './style-of.ts';
import { toPastedLink } from './to-pasted-link.ts';

type Marks = { strong: boolean; em: boolean; href: string | null };

/** Letters with the same marks; a line that ends is one as well. */
export type Run = Marks & { text: string };

const PLAIN: Marks = { strong: false, em: false, href: null };

/** What is pasted, besides its words. */
export type Pasting = { origin: string; pictures: number };

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)+$/u;
const LINE_ENDS = /[\u2028\u2029\v]/g;

/** The words of some nodes as runs, as they stand there: spaces too. */
export function runsOf(nodes: readonly ElementContent[], pasting: Pasting, marks: Marks = PLAIN): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') {
      // A line of the code ends no line of the words. A tab may stand between a number and its entry.
      const text = node.value.replace(/[ \t]*[\r\n\f][ \t\r\n\f]*/g, ' ').replace(LINE_ENDS, '\n');
      return [{ ...marks, text }];
    }
    if (node.type !== 'element') return [];
    if (node.tagName === 'img' || node.tagName === 'v:imagedata')
      return runsOfPicture(node.properties.alt, pasting, marks);
    // What is dropped may hold pictures all the same.
    if (isDropped(node)) return [];
    if (node.tagName === 'br') return [{ ...marks, text: '\n' }];
    return runsOf(node.children, pasting, marksOf(node, marks, pasting.origin));
  });
}

// Mail programs and social networks put a picture in the place of an emoji.
function runsOfPicture(alt: unknown, pasting: Pasting, marks: Marks): Run[] {
  const words = String(alt ?? '');
  if (EMOJI.test(words)) return [{ ...marks, text: words }];
  pasting.pictures += 1;
  return [];
}

function marksOf(element: Extract<ElementContent, { type: 'element' }>, marks: Marks, origin: string): Marks {
  const style = styleOf(element);
  const { tagName } = element;
  const weight = style.get('font-weight');
  const slope = style.get('font-style');
  const isStrong = weight
    ? /bold|[6-9]00/.test(weight)
    : ['b', 'strong', 'th'].includes(tagName) || marks.strong;
  const isEm = slope ? /italic|oblique/.test(slope) : ['i', 'em'].includes(tagName) || marks.em;
  const href = tagName === 'a' ? toPastedLink(String(element.properties.href ?? ''), origin) : marks.href;
  return { strong: isStrong, em: isEm, href };
}

/** Runs without their first characters. */
export function withoutStart(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left -= run.text.length - text.length;
    return text ? [{ ...run, text }] : [];
  });
}

/** Runs in plain characters, with single spaces, none where a line begins or ends, and none in a mark that its words do not need. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  const push = (marks: Marks, text: string) => {
    const last = tidy.at(-1);
    if (last && isSame(last, marks)) last.text += text;
    else if (text) tidy.push({ strong: marks.strong, em: marks.em, href: marks.href, text });
  };
  for (const run of runs) {
    for (const part of withPlainCharacters(run.text)
      .replaceAll('\t', ' ')
      .split(/( +|\n)/)) {
      if (!part) continue;
      const before = tidy.at(-1)?.text.at(-1);
      if (part === '\n') {
        if (before === ' ') trimEnd(tidy);
        push(PLAIN, '\n');
      } else if (!part.startsWith(' ')) push(run, part);
      else if (before && before !== ' ' && before !== '\n') {
        // A space belongs to a mark if words before it do; whether words after it do is seen below.
        const last = tidy.at(-1) as Run;
        push(isSame(last, run) ? run : PLAIN, ' ');
      }
    }
  }
  return trimMarks(tidy);
}

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (!last) return;
  last.text = last.text.trimEnd();
  if (!last.text) runs.pop();
}

// "**word **" is no strong word in Markdown.
function trimMarks(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const words = isSame(run, PLAIN) ? run.text : run.text.trimEnd();
    const last = whole.at(-1);
    if (words && last && isSame(last, run)) last.text += words;
    else if (words) whole.push({ ...run, text: words });
    const space = run.text.slice(words.length);
    if (space) whole.push({ ...PLAIN, text: space });
  }
  const first = whole[0];
  if (first) first.text = first.text.replace(/^[ \n]+/, '');
  const last = whole.at(-1);
  if (last) last.text = last.text.replace(/[ \n]+$/, '');
  return whole.filter(({ text }) => text);
}

const isSame = (a: Marks, b: Marks) => a.strong === b.strong && a.em === b.em && a.href === b.href;

/** Runs as the nodes of a paragraph. */
export function toPhrasing(runs: readonly Run[]): ElementContent[] {
  return runs.flatMap(({ text, strong, em, href }) => {
    let nodes: ElementContent[] = text
      .split('\n')
      .flatMap((line, index): ElementContent[] => [
        ...(index > 0 ? [h('br')] : []),
        ...(line ? [{ type: 'text' as const, value: line }] : []),
      ]);
    if (em) nodes = [h('em', nodes)];
    if (strong) nodes = [h('strong', nodes)];
    return href ? [h('a', { href }, nodes)] : nodes;
  });
}
