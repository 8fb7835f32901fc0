import type { Picture } from '../../content/load/read-pictures.ts';
import type { Issue } from '../../issue.ts';
import { MOST_BYTES, MOST_PIXELS } from '../../pictures/largest.ts';
import { placeOfPicture } from '../place-of-picture.ts';
import type { Rule } from '../rule.ts';

/** A drawing goes to readers as it is, with the page: more than the fonts of the page would be out of all proportion. */
const MOST_BYTES_OF_DRAWING = 50_000;

/** A picture is no larger than the site can use: its original stays with whoever took it. */
export const largePicture: Rule = {
  id: 'large-picture',
  check: (site) =>
    site.facts.pictures.flatMap((picture): Issue[] => {
      const found = issueIn(picture);
      if (!found) return [];
      const [message, fix] = found;
      return [{ rule: 'large-picture', severity: 'error', ...placeOfPicture(picture, site), message, fix }];
    }),
};

function issueIn({ src, width, height, bytes }: Picture): [message: string, fix: string] | undefined {
  if (src.endsWith('.svg')) {
    if (bytes <= MOST_BYTES_OF_DRAWING) return undefined;
    return [
      `The drawing "${src}" weighs ${inWords(bytes)}; ${inWords(MOST_BYTES_OF_DRAWING)} are the most.`,
      'Ask for a simpler drawing, or save it as a picture (PNG or WebP) instead.',
    ];
  }
  if (Math.max(width, height) > MOST_PIXELS) {
    return [
      `The picture "${src}" is ${width} by ${height} pixels large; ${MOST_PIXELS} on its longer side are the most.`,
      'Make it smaller in any picture program, 2000 pixels on its longer side, and save it under the same name.',
    ];
  }
  if (bytes <= MOST_BYTES) return undefined;
  return [
    `The picture "${src}" weighs ${inWords(bytes)}; ${inWords(MOST_BYTES)} are the most.`,
    'Save it anew as JPEG or WebP in medium quality.',
  ];
}

const inWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
