import { labelOf } from '../names/label-of.ts';
import type { ComponentSpec } from './spec.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const EACH = {
  name: ', each item starting with its name in bold',
  link: ', with a link in each item',
  'bold link': ', each item starting with a bold link',
};

/** A small number as people write it. */
export const numberOf = (count: number) => NUMBERS[count] ?? String(count);

/** What has to stand in a component, in words, such as "a numbered list"; empty for one that holds nothing. */
export function needOf({ placement, holds }: ComponentSpec): string {
  if (placement === 'mark') return 'words of one paragraph';
  switch (holds?.as) {
    case 'words':
      return 'words';
    case 'sentences':
      return 'plain sentences';
    case 'list': {
      const items = holds.items === undefined ? '' : ` of ${numberOf(holds.items)} items`;
      return `a ${holds.numbered ? 'numbered ' : ''}list${items}${holds.each ? EACH[holds.each] : ''}`;
    }
    case 'components':
      return `${numberOf(holds.count)} of the component "${labelOf(holds.name)}"`;
    default:
      return '';
  }
}
