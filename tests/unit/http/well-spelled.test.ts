import { expect, test } from 'vitest';
import { wellSpelled } from '#lib/http/well-spelled.ts';

test.each([
  ['/', '/'],
  ['//', '/'],
  ['/about', '/about/'],
  ['/about/', '/about/'],
  ['/articles//a', '/articles/a/'],
  ['\\\\about\\', '/about/'],
  ['/robots.txt', '/robots.txt'],
  ['/robots.txt/', '/robots.txt'],
  ['/js/site.js//', '/js/site.js'],
  ['//evil.example/', '/evil.example'],
  ['/%2f%2fevil.example/', '/%2f%2fevil.example'],
  ['/a%0d%0ab', '/a%0d%0ab/'],
  ['/..', '/..'],
  ['/..%2fpackage', '/..%2fpackage'],
  ['/.well-known/token', '/.well-known/token'],
  ['//.well-known/token', '/.well-known/token'],
  ['/.well-known', '/.well-known'],
])('%j is spelled %j', (path, spelled) => {
  expect(wellSpelled(path)).toBe(spelled);
  // A redirect leads to no further redirect.
  expect(wellSpelled(spelled)).toBe(spelled);
});

test.each(['//evil.example', '/\\evil.example', '\\/evil.example', '///a', '/\\\\/a/'])(
  '%j redirects to no other site',
  (path) => {
    expect(new URL(wellSpelled(path), 'https://example.org').origin).toBe('https://example.org');
  },
);
