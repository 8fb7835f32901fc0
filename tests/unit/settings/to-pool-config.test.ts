import { expect, test } from 'vitest';
import { toPoolConfig } from '#lib/settings/to-pool-config.ts';

test('an address is parsed with its name and password', () => {
  expect(toPoolConfig('postgres://the%40site:p%2Fw%20d@db.example.org:6543/the%20site')).toMatchObject({
    host: 'db.example.org',
    port: 6543,
    user: 'the@site',
    password: 'p/w d',
    database: 'the site',
  });
});

test('the default port is 5432', () => {
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

/** The message that an address is refused with. */
function refusalOf(url: string): string {
  try {
    toPoolConfig(url);
  } catch (error) {
    return String(error);
  }
  return 'It was accepted.';
}

test.each(['disable', 'allow', 'prefer', 'no-verify'])(
  'sslmode=%s is refused for another machine',
  (mode) => {
    expect(refusalOf(`postgres://site:secret@db.example.org/site?sslmode=${mode}`)).toBe(
      `Error: DATABASE_URL has sslmode=${mode}. A connection to another machine is always encrypted, and its certificate checked: remove sslmode.`,
    );
  },
);

test('an unknown parameter is refused', () => {
  expect(refusalOf('postgres://site:secret@db.example.org/site?rejectUnauthorized=false')).toBe(
    'Error: DATABASE_URL has the parameter "rejectUnauthorized", which is not supported. Remove it.',
  );
});

test('another server cannot hide behind the name of this machine', () => {
  expect(refusalOf('postgres://site:secret@localhost/site?host=db.example.org')).toBe(
    'Error: DATABASE_URL has the parameter "host", which may only name the folder of a Unix socket. Write the name of a server before the path.',
  );
});
