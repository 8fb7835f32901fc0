import { expect, test } from 'vitest';
import { toPoolConfig } from '#lib/settings/to-pool-config.ts';

test('an address is read with its name and password', () => {
  expect(toPoolConfig('postgres://the%40site:p%2Fw%20d@db.example.org:6543/the%20site')).toMatchObject({
    host: 'db.example.org',
    port: 6543,
    user: 'the@site',
    password: 'p/w d',
    database: 'the site',
  });
});

test('the port is 5432 where none is named', () => {
  expect(toPoolConfig('postgresql://site@db.example.org/site').port).toBe(5432);
});

test.each([
  'postgres://site:secret@db.example.org/site',
  'postgres://site:secret@db.example.org/site?sslmode=require&channel_binding=require',
  'postgres://site:secret@10.0.0.7/site',
  'postgres://site:secret@[2001:db8::7]/site',
  'postgres://site:secret@localhost.example.org/site',
])('the connection to another machine is encrypted and checked: %s', (url) => {
  expect(toPoolConfig(url).ssl).toEqual({ rejectUnauthorized: true, minVersion: 'TLSv1.2' });
});

test.each([
  ['postgres://site:secret@localhost/site', 'localhost'],
  ['postgres://site:secret@127.0.0.1:5433/site', '127.0.0.1'],
  ['postgres://site:secret@[::1]/site', '::1'],
  ['postgres://site@localhost/site?host=/run/postgresql', '/run/postgresql'],
])('on this machine it needs no encryption: %s', (url, host) => {
  expect(toPoolConfig(url)).toMatchObject({ host, ssl: false });
});

/** What an address is refused with. */
function refusalOf(url: string): string {
  try {
    toPoolConfig(url);
  } catch (error) {
    return String(error);
  }
  return 'It was taken.';
}

test.each(['disable', 'allow', 'prefer', 'no-verify'])(
  'another machine is not asked with sslmode=%s',
  (mode) => {
    expect(refusalOf(`postgres://site:secret@db.example.org/site?sslmode=${mode}`)).toBe(
      `Error: DATABASE_URL says sslmode=${mode}. To another machine, the connection is encrypted and its certificate checked: take sslmode out of the address.`,
    );
  },
);

test('what is not known is refused', () => {
  expect(refusalOf('postgres://site:secret@db.example.org/site?rejectUnauthorized=false')).toBe(
    'Error: DATABASE_URL says "rejectUnauthorized", which is not known here. Take it out of the address.',
  );
});

test('a server does not hide behind the name of this machine', () => {
  expect(refusalOf('postgres://site:secret@localhost/site?host=db.example.org')).toBe(
    'Error: DATABASE_URL says "host" behind its "?", and what follows is not the folder of a Unix socket. Write the name of a server before the path.',
  );
});
