import { expect, test } from 'vitest';
import { pagesElsewhereOf } from '#lib/content/practice/pages-elsewhere-of.ts';

const namesOf = (...sameAs: string[]) => pagesElsewhereOf({ sameAs }).map(({ name }) => name);

test('a page elsewhere has the name of its site, as people know it', () => {
  expect(
    namesOf(
      'https://www.psychologytoday.com/us/therapists/1234',
      'https://maps.app.goo.gl/abc',
      'https://www.linkedin.com/company/example/',
    ),
  ).toEqual(['Psychology Today', 'Google', 'LinkedIn']);
});

test('a site that no one named is called by its host', () => {
  expect(namesOf('https://www.directory.example.org/listing/4711')).toEqual(['directory.example.org']);
  // Only the end of a host says whose it is.
  expect(namesOf('https://google.com.example.org/', 'https://notgoogle.com/')).toEqual([
    'google.com.example.org',
    'notgoogle.com',
  ]);
});

test('two pages on one site can be told apart, and one that is listed twice stands there once', () => {
  expect(
    namesOf('https://www.google.com/maps/one/', 'https://g.page/two', 'https://www.google.com/maps/one/'),
  ).toEqual(['google.com/maps/one', 'g.page/two']);
});
