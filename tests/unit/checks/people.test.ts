import { expect, test } from 'vitest';
import { stopsPublication } from '#lib/checks/is-published.ts';
import { brokenLink } from '#lib/checks/rules/broken-link.ts';
import { damagedPicture } from '#lib/checks/rules/damaged-picture.ts';
import { largePicture } from '#lib/checks/rules/large-picture.ts';
import { pictureElsewhere } from '#lib/checks/rules/picture-elsewhere.ts';
import { pictureMetadata } from '#lib/checks/rules/picture-metadata.ts';
import { redirectHidesPage } from '#lib/checks/rules/redirect-hides-page.ts';
import { takenAddress } from '#lib/checks/rules/taken-address.ts';
import { unknownPicture } from '#lib/checks/rules/unknown-picture.ts';
import { unknownReference } from '#lib/checks/rules/unknown-reference.ts';
import { unusedPicture } from '#lib/checks/rules/unused-picture.ts';
import type { Picture } from '#lib/content/load/read-pictures.ts';
import { isPageKind } from '#lib/content/model/page-kinds.ts';
import type { Site } from '#lib/site.ts';
import { CHECK_CONTEXT, siteWith } from '#tests/fixture-site.ts';
import { personFile } from '#tests/person-file.ts';
import { homeWith, issuesOf, textOf } from './issues.ts';

type Changes = Record<string, string>;

// Rules look at what someone wrote: the page of a person is no file.
const checked = (site: Site) => ({
  ...site,
  pages: site.pages.filter(({ kind }) => isPageKind(kind)),
  context: CHECK_CONTEXT,
});

// One rule alone: the others take most of the time of a check.
const toldBy = (rule: typeof brokenLink, changed: Changes, pictures?: readonly Picture[]) =>
  rule.check(checked(siteWith(changed, pictures)));

const ben = personFile('ben', 'Ben O’Example');
const unlicensed = personFile('ben', 'Ben O’Example', { license: null });
const link = homeWith('Ask [Ben](/people/ben/).');
const redirect = {
  'redirects.yaml': 'redirects:\n  - from: /team/ben/\n    to: /people/ben/\n',
};

test('a link to someone with a license leads to a page', () => {
  expect(issuesOf({ ...ben, ...link })).toEqual([]);
});

test.each(['/people/ben/', '/people/ben', '/people/ben/#reach'])(
  'where the license is gone, a link to %s is told with the reason, at the link',
  (href) => {
    const changed = homeWith(`Ask [Ben](${href}).`);
    expect(toldBy(brokenLink, { ...ben, ...changed }).map(({ message }) => message)).toEqual(
      href === '/people/ben' ? ['The link "Ben" leads to "/people/ben", and there is no such page.'] : [],
    );
    expect(toldBy(brokenLink, { ...unlicensed, ...changed })).toEqual([
      {
        rule: 'broken-link',
        severity: 'error',
        file: 'pages/home.mdx',
        line: 13,
        column: 5,
        message: `The link "Ben" leads to "${href.replace(/#.*/, '')}", and Ben O’Example has no page: the license is not known.`,
        fix: 'Take the link out and leave its words, or look the license up, and fill in "license" of Ben O’Example.',
        inEditor: {
          fix: 'Take the link out and leave its words, or look the license up, and fill in "License" of Ben O’Example.',
        },
      },
    ]);
  },
);

test('a link to no one is told as any that leads nowhere', () => {
  const [issue] = toldBy(brokenLink, { ...ben, ...homeWith('Ask [Ben](/people/bne/).') });
  expect(issue?.message).toBe('The link "Ben" leads to "/people/bne/", and there is no such page.');
  expect(issue?.fix).toBe('Change the address. The nearest page is /people/ben/.');
});

test('while the file of a person cannot be read, no link to them is called broken', () => {
  const broken = { 'people/ben.yaml': 'name: "Ben' };
  expect(toldBy(brokenLink, { ...broken, ...link })).toEqual([]);
  expect(toldBy(unknownReference, { ...broken, ...redirect })).toEqual([]);
});

test('an old address that leads to someone without a license is told with the reason', () => {
  expect(toldBy(unknownReference, { ...ben, ...redirect })).toEqual([]);
  const [issue, ...others] = toldBy(unknownReference, { ...unlicensed, ...redirect });
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    file: 'redirects.yaml',
    line: 3,
    message: 'Ben O’Example has no page at "/people/ben/": the license is not known.',
  });
});

test('an old address must not be that of the page of a person', () => {
  const hiding = { 'redirects.yaml': 'redirects:\n  - from: /people/ben/\n    to: /top/\n' };
  expect(toldBy(redirectHidesPage, { ...ben, ...hiding })).toHaveLength(1);
  expect(toldBy(redirectHidesPage, { ...unlicensed, ...hiding })).toEqual([]);
});

test('a menu names pages, and no person', () => {
  const menus = {
    'navigation.yaml': textOf('navigation.yaml').replace(
      'footer: []',
      'footer: [{ title: More, pages: [ben] }]',
    ),
  };
  const told = toldBy(unknownReference, { ...ben, ...menus }).map(({ message }) => message);
  expect(told).toEqual(['There is no page "ben".']);
});

test('no one may have an address that is something else to whoever writes', () => {
  expect(toldBy(takenAddress, personFile('me', 'Mé Example'))).toMatchObject([
    {
      file: 'people/me.yaml',
      message: '/people/me/ is used by the site itself, so no page can have this address.',
    },
  ]);
  expect(toldBy(takenAddress, { ...personFile('desk', 'Desk'), ...personFile('index', 'Index') })).toEqual(
    [],
  );
});

const PHOTO: Picture = { src: '/images/ben/photo.jpg', width: 900, height: 1200, bytes: 90_000 };
const withPhoto = (photo: string, more = {}) => personFile('ben', 'Ben O’Example', { photo, ...more });

test('a photograph that is there is right', () => {
  for (const rule of [
    unknownPicture,
    unusedPicture,
    pictureElsewhere,
    damagedPicture,
    pictureMetadata,
    largePicture,
  ])
    expect(toldBy(rule, withPhoto(PHOTO.src), [PHOTO])).toEqual([]);
});

test('the photograph of someone without a license waits for it, and is not called forgotten', () => {
  expect(toldBy(unusedPicture, withPhoto(PHOTO.src, { license: null }), [PHOTO])).toEqual([]);
  expect(toldBy(unusedPicture, ben, [PHOTO])).toHaveLength(1);
});

test('while the file of a person cannot be read, no picture is called forgotten', () => {
  expect(toldBy(unusedPicture, { 'people/ben.yaml': 'name: "Ben' }, [PHOTO])).toEqual([]);
});

const AT_PHOTO = { file: 'people/ben.yaml', line: 12, column: 1 };

test('a photograph that is not there is told at its field', () => {
  expect(toldBy(unknownPicture, withPhoto('/images/ben/phoot.jpg'), [PHOTO])).toMatchObject([
    {
      ...AT_PHOTO,
      message: 'There is no picture at "/images/ben/phoot.jpg".',
      fix: 'Write photo: /images/ben/photo.jpg, if you mean that one.',
      inEditor: { fix: 'Choose the picture anew in the field "Photo".' },
    },
  ]);
});

test('a photograph in the folder of someone else is told', () => {
  const elsewhere = { ...PHOTO, src: '/images/top/photo.jpg' };
  expect(toldBy(pictureElsewhere, withPhoto(elsewhere.src), [elsewhere])).toMatchObject([
    {
      ...AT_PHOTO,
      fix: 'Move the file to public/images/ben/photo.jpg, and write photo: /images/ben/photo.jpg.',
      inEditor: {
        fix: 'Choose the picture anew in the field "Photo": its file is then copied to where it belongs.',
      },
    },
  ]);
});

test.each([
  ['is damaged', damagedPicture, { isDamaged: true as const }],
  ['tells where it was taken', pictureMetadata, { metadata: ['a place'] }],
  ['is too large', largePicture, { width: 9000 }],
])('a photograph that %s is told at its field', (_, rule, fault) => {
  const told = toldBy(rule, withPhoto(PHOTO.src), [{ ...PHOTO, ...fault }]);
  expect(told).toMatchObject([AT_PHOTO]);
  expect(told[0]?.inEditor?.fix ?? '"Photo"').toContain('"Photo"');
});

test('what is wrong with someone who has a page keeps the site from being published', () => {
  const issue = { file: 'people/ben.yaml', severity: 'error' as const };
  expect(stopsPublication(issue, siteWith(ben))).toBe(true);
  expect(stopsPublication(issue, siteWith(unlicensed))).toBe(false);
  const photo = { file: '../public/images/ben/cut.jpg', severity: 'error' as const };
  expect(stopsPublication(photo, siteWith(ben))).toBe(true);
  expect(stopsPublication(photo, siteWith(unlicensed))).toBe(false);
});
