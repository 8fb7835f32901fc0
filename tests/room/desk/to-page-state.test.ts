import { expect, test } from 'vitest';
import { deskRoutes } from '#staff/desk/desk-routes.tsx';
import type { Room } from '#staff/room.ts';
import { siteWith } from '#tests/fixture-site.ts';
import { homeWith, textOf } from '#tests/unit/checks/issues.ts';
import { fakePublications } from '../publish/fake-publications.ts';
import { BO, changed, committedStore, save } from '../saves/store-of.ts';

async function stateAt(path: string, site: ReturnType<Room['readSite']>) {
  const response = await deskRoutes({ readSite: () => site } as Room).request(path);
  return [response.status, await response.json()];
}

test('the state of a page has the issues of its sheet, and the ways to look at it', async () => {
  const site = siteWith(homeWith('A word\u00AD, and [a link](/nowhere/).'));
  expect(await stateAt('/desk/state/pages/home.json', site)).toEqual([
    200,
    {
      title: expect.any(String),
      path: '/',
      sheet: '/desk/page/pages/home/',
      issues: {
        errors: site.issues.filter(({ severity, file }) => severity === 'error' && file === 'pages/home.mdx')
          .length,
        warnings: expect.any(Number),
      },
      draft: false,
      notPublic: null,
      publish: null,
    },
  ]);
});

test('the state of what is no page counts its issues, and leads to where they are told', async () => {
  const site = siteWith({ 'practice.yaml': textOf('practice.yaml').replace('phone: null', "phone: '305'") });
  const facts = { path: null, sheet: '/desk/#elsewhere', draft: false, notPublic: null, publish: null };
  expect(await stateAt('/desk/state/site/practice.json', site)).toEqual([
    200,
    { ...facts, title: 'Facts', issues: { errors: 1, warnings: 0 } },
  ]);
  expect(await stateAt('/desk/state/site/navigation.json', site)).toEqual([
    200,
    { ...facts, title: 'Menus', issues: { errors: 0, warnings: 0 } },
  ]);
  expect(await stateAt('/desk/state/sources/nobody-1900.json', site)).toEqual([404, null]);
  expect(await stateAt('/desk/state/people/nobody.json', site)).toEqual([404, null]);
  expect(await stateAt('/desk/state/site/words.json', site)).toEqual([404, null]);
});

test('a person whose file cannot be read has a state, with what is to mend', async () => {
  const site = siteWith({ 'people/bea-cole.yaml': 'name: Bea Cole\nlicense:\n  type: Counselor\n' });
  const [status, state] = await stateAt('/desk/state/people/bea-cole.json', site);
  expect(status).toBe(200);
  expect(state.title).toBe('bea-cole');
  expect(state.issues.errors).toBeGreaterThan(0);
});

test('a page that is not there has none', async () => {
  expect(await stateAt('/desk/state/pages/gone.json', siteWith(homeWith('Words.')))).toEqual([404, null]);
});

test('where every save is a commit, it says who saved what readers do not see yet, and where it is published', async () => {
  const { repository, ...saves } = await committedStore();
  const site = siteWith(homeWith('Words.'));
  const publications = fakePublications(repository, () => site);
  const stateOf = async (path: string, more: Partial<Room> = { publications }) => {
    const response = await deskRoutes({ repository, readSite: () => site, ...more } as Room).request(path);
    const { notPublic, publish } = await response.json();
    return [notPublic, publish];
  };
  expect(await stateOf('/desk/state/pages/home.json')).toEqual([null, null]);
  const add = { 'content/pages/home.mdx': changed('content/pages/home.mdx', 'Read about', 'More about') };
  expect((await save({ repository, ...saves }, { add, person: BO })).status).toBe(200);
  expect(await stateOf('/desk/state/pages/home.json')).toEqual([
    { who: BO.name },
    '/publish/review/?pages=content%2Fpages%2Fhome.mdx',
  ]);
  // Where publishing is the developer's, no one is led there.
  expect(await stateOf('/desk/state/pages/home.json', { publications: null })).toEqual([
    { who: BO.name },
    null,
  ]);
  expect(await stateOf('/desk/state/pages/contact.json')).toEqual([null, null]);
});
