import type { Element } from 'hast';

const levelOf = ({ tagName }: Element) => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);

/**
 * Headings at the levels that pages have: 2 to 4, because the page itself has the only one of level 1. A document whose parts begin with level 1 moves
 * down as a whole; one that has it for its title alone keeps the others.
 */
export function toAllowedLevels(blocks: readonly Element[]): Element[] {
  const levels = blocks.map(levelOf);
  const isTitled =
    levels[0] === 1 && levels.filter((level) => level === 1).length === 1 && levels.includes(2);
  const down = levels.includes(1) && !isTitled ? 1 : 0;
  return blocks.map((block) => {
    const level = levelOf(block);
    return level === 0 ? block : { ...block, tagName: `h${Math.min(4, Math.max(2, level + down))}` };
  });
}
