import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { styleOf } from './style-of.ts';
import { textOf } from './text-of.ts';

/** An entry of a list, wherever it came from; lists are put together of them. */
export type Item = {
  level: number;
  isOrdered: boolean;
  /** The number that it begins with. */
  number: number | null;
  /** Whether a list begins with it, even if one ends just before. */
  isFirst: boolean;
  content: ElementContent[];
};

/** What a paragraph that looks like an entry of a list says of it. */
type Marker = Pick<Item, 'level' | 'isOrdered' | 'number'> & {
  /** How many characters at its start are no words of it. */
  length: number;
};

const SPACE = '[ \\t\\u00A0\\u2000-\\u200A]';
// These begin no sentence; a hyphen, a letter or a number may, unless a gap follows that no one types.
const BULLET = new RegExp(`^${SPACE}*([·•‣⁃▪▫◦●○■□➢✓✔\\uF000-\\uF0FF])${SPACE}*`);
const GAP = `(?:${SPACE}{2,}|[\\t\\u00A0])`;
const SIGN = new RegExp(`^${SPACE}*(o|§|-|–|—|\\*)${GAP}${SPACE}*`);
const NUMBER = new RegExp(`^${SPACE}*(\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)])${GAP}${SPACE}*`, 'i');

/** Looks whether a paragraph is an entry of a list, as word processors write it: by its style, or by what stands at its start. Takes its text. */
export function markerOf(paragraph: Element, text: string): Marker | null {
  const list = styleOf(paragraph).get('mso-list');
  const level = Number(/\blevel(\d+)/.exec(list ?? '')?.[1] ?? Number.NaN);
  const ignored = level ? ignoredIn(paragraph) : null;
  if (ignored !== null) return { ...kindOf(ignored), level, length: 0 };
  const found = BULLET.exec(text) ?? SIGN.exec(text) ?? NUMBER.exec(text);
  // A sign alone is a separator.
  if (!found || found[0].length === text.trimEnd().length) return null;
  const sign = found[1] ?? '';
  return { ...kindOf(sign), level: level || levelOf(paragraph, sign), length: found[0].length };
}

/** The sign that Word shows before an entry, and tells others to ignore. */
function ignoredIn(paragraph: Element): string | null {
  let sign: string | null = null;
  visit(paragraph, 'element', (element) => {
    if (styleOf(element).get('mso-list') === 'ignore') sign ??= textOf(element).trim();
  });
  return sign;
}

function kindOf(sign: string): Pick<Marker, 'isOrdered' | 'number'> {
  const number = /^\(?(\d+)/.exec(sign)?.[1];
  return {
    isOrdered: number !== undefined || /^\(?[a-z]{1,5}[.)]$/i.test(sign),
    number: number ? Number(number) : null,
  };
}

// Half an inch is a level.
const LEVELS: Record<string, number> = { in: 0.5, pt: 36, px: 48, cm: 1.27, mm: 12.7 };

function levelOf(paragraph: Element, sign: string): number {
  const [, size, unit = ''] =
    /^([\d.]+)(in|pt|px|cm|mm)$/.exec(styleOf(paragraph).get('margin-left') ?? '') ?? [];
  if (size) return Math.max(1, Math.round(Number(size) / (LEVELS[unit] ?? 1)));
  if (/^[o◦○]$/.test(sign)) return 2;
  return /^[§▪■\uF0A7]$/.test(sign) ? 3 : 1;
}

/** Puts lists together from entries that follow each other. */
export function toLists(items: readonly Item[]): Element[] {
  const lists: Element[] = [];
  const open: { level: number; isOrdered: boolean; list: Element }[] = [];
  for (const { level, isOrdered, number, isFirst, content } of items) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const last = open.at(-1);
    if (last?.level === level && (last.isOrdered !== isOrdered || isFirst)) open.pop();
    let current = open.at(-1);
    if (current?.level !== level) {
      const list = h(isOrdered ? 'ol' : 'ul', isOrdered && number && number > 1 ? { start: number } : {});
      (current?.list.children.at(-1) as Element | undefined)?.children.push(list) ?? lists.push(list);
      current = { level, isOrdered, list };
      open.push(current);
    }
    current.list.children.push(h('li', content));
  }
  return lists;
}
