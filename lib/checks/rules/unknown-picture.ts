import { distance } from 'fastest-levenshtein';
import { toSlug } from '../../content/load/slug-issue.ts';
import { toContentPath } from '../../content/model/to-content-path.ts';
import type { Issue } from '../../issue.ts';
import { decoded } from '../../text/decoded.ts';
import { figuresOf, type PictureUse, photosOf } from '../picture-uses-of.ts';
import type { Checked, Rule } from '../rule.ts';

/** What is to show a picture, a <Figure> or the page of a person, has one that is there. */
export const unknownPicture: Rule = {
  id: 'unknown-picture',
  isOfPage: true,
  check: (site) =>
    [...figuresOf(site.pages), ...photosOf(site.facts)].flatMap((use): Issue[] => {
      const { file, line, column } = use;
      const [message, fix, inEditor = `Choose the picture anew in ${use.in.called}.`] =
        issueIn(use, site) ?? [];
      if (message === undefined || fix === undefined) return [];
      const at = { rule: 'unknown-picture', severity: 'error' as const, file, line, column };
      return [{ ...at, message, fix, inEditor: { fix: inEditor } }];
    }),
};

type Found = [message: string, fix: string, inEditor?: string];

function issueIn({ src, slug, in: { write, called } }: PictureUse, { facts }: Checked): Found | undefined {
  const known = facts.pictures.map((picture) => picture.src);
  if (known.includes(src)) return undefined;
  const named = `/images/${slug}/${plainNameOf(src)}`;
  const put = `put it into the folder public/images/${slug} as ${plainNameOf(src)}, and write ${write(named)}`;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) {
    return [
      `The picture "${src}" is on no page of this site, and readers get nothing from elsewhere.`,
      `Download it, if the practice may show it, ${put}.`,
      `Save it to your computer, if the practice may show it, and choose it there in ${called}: its file is then copied here.`,
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
  if (meant !== undefined) return [`There is no picture at "${src}".`, `Write ${write(meant)}.`];
  if (isThere) {
    const renamed = plainOf(src);
    return [
      `The picture "${src}" has a name that is no address: ${NAMES}.`,
      `Rename its file to ${renamed.split('/').at(-1)}, and write ${write(renamed)}.`,
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
    isNear
      ? `Write ${write(nearest.each)}, if you mean that one.`
      : `Put the picture there, as public${src}.`,
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
