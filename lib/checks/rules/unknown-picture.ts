import { distance } from 'fastest-levenshtein';
import { toSlug } from '../../content/load/slug-issue.ts';
import type { Page } from '../../content/model/page.ts';
import { toContentPath } from '../../content/model/to-content-path.ts';
import { decoded } from '../../text/decoded.ts';
import { type Checked, pageRule, type RuleIssue } from '../rule.ts';

/** A <Figure> shows a picture that is there. */
export const unknownPicture = pageRule('unknown-picture', (page, site) =>
  page.components
    .filter(({ name, attributes: { src = '' } }) => name === 'Figure' && src.trim() !== '')
    .flatMap(({ line, column, attributes: { src = '' } }): RuleIssue[] => {
      const [message, fix, inEditor = CHOOSE] = issueIn(src, page, site) ?? [];
      return message === undefined || fix === undefined
        ? []
        : [{ line, column, message, fix, inEditor: { fix: inEditor } }];
    }),
);

const CHOOSE = 'Choose the picture anew in this "Figure".';
const AS_FILE =
  'Save it to your computer, if the practice may show it, and choose it there in this "Figure": its file is then copied to this page.';

type Found = [message: string, fix: string, inEditor?: string];

function issueIn(src: string, { slug }: Page, { facts }: Checked): Found | undefined {
  const known = facts.pictures.map((picture) => picture.src);
  if (known.includes(src)) return undefined;
  const named = `/images/${slug}/${plainNameOf(src)}`;
  const put = `put it into the folder public/images/${slug} as ${plainNameOf(src)}, and write src="${named}"`;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    return [
      `The picture "${src}" is on no page of this site, and readers get nothing from elsewhere.`,
      `Download it, if the practice may show it, ${put}.`,
      AS_FILE,
    ];
  }
  const isThere = facts.strays.some(({ file, isLink }) => file === `../public${src}` && !isLink);
  if (isThere && toContentPath(`public${src}`)) {
    return [
      `The picture "${src}" is there, and cannot be opened: it is empty, damaged, or something else under the name of a picture.`,
      'Take it anew from where it came from, and save it as .jpg, .png or .webp under the same name.',
    ];
  }
  // The same letters, written as the name of a picture is.
  const meant = known.find((each) => plainOf(each) === plainOf(src));
  if (meant !== undefined) return [`There is no picture at "${src}".`, `Write src="${meant}".`];
  if (isThere) {
    const renamed = plainOf(src);
    return [
      `The picture "${src}" has a name that is no address: ${NAMES}.`,
      `Rename its file to ${renamed.split('/').at(-1)}, and write src="${renamed}".`,
    ];
  }
  if (!toContentPath(`public${src}`)) {
    return [
      `There is no picture at "${src}", and none can be there: ${NAMES}.`,
      `Take the file of the picture, ${put}.`,
    ];
  }
  const nearest = known
    .map((each) => ({ each, letters: distance(each, src) }))
    .sort((a, b) => a.letters - b.letters)[0];
  const isNear = nearest && nearest.letters <= Math.max(2, (src.split('/').at(-1)?.length ?? 0) / 3);
  return [
    `There is no picture at "${src}".`,
    isNear ? `Write src="${nearest.each}", if you mean that one.` : `Put the picture there, as public${src}.`,
  ];
}

const NAMES =
  'a picture lies in the folder of its page, and its name has small letters, digits and hyphens, and .jpg, .png or .webp at its end';

/** The last part of an address, as the name of a picture can be. */
function plainNameOf(src: string): string {
  const [, name = '', ending = ''] = /([^/]*?)(?:\.([a-z]+))?(?:[?#].*)?$/i.exec(src) ?? [];
  const taken = ending.toLowerCase().replace('jpeg', 'jpg');
  return `${toSlug(decoded(name)) || 'picture'}.${/^(jpg|png|webp|svg)$/.test(taken) ? taken : 'jpg'}`;
}

function plainOf(src: string): string {
  const [page = '', ...rest] = src
    .replace(/^\/?(public\/)?(images\/)?/i, '')
    .split('/')
    .slice(0, -1);
  return ['', 'images', ...[page, ...rest].map((each) => toSlug(decoded(each))), plainNameOf(src)].join('/');
}
