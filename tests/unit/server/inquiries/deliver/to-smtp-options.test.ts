import { describe, expect, test } from 'vitest';
import { toSmtpOptions } from '#server/inquiries/deliver/to-smtp-options.ts';

const optionsOf = (address: string, ca?: string) => {
  const { host, port, secure, requireTLS, ignoreTLS, auth, tls } = toSmtpOptions(new URL(address), ca);
  return { host, port, secure, requireTLS, ignoreTLS, auth, tls };
};

const CHECKED = { minVersion: 'TLSv1.2', rejectUnauthorized: true };

describe('a mail server is spoken to', () => {
  test('in TLS from the start', () => {
    expect(optionsOf('smtps://office%40example.org:p%2Fw%25@mail.example.org')).toEqual({
      host: 'mail.example.org',
      port: 465,
      secure: true,
      requireTLS: false,
      ignoreTLS: false,
      auth: { user: 'office@example.org', pass: 'p/w%' },
      tls: CHECKED,
    });
  });

  test('with STARTTLS, which it must offer', () => {
    expect(optionsOf('smtp://mail.example.org')).toEqual({
      host: 'mail.example.org',
      port: 587,
      secure: false,
      requireTLS: true,
      ignoreTLS: false,
      auth: undefined,
      tls: CHECKED,
    });
  });

  test.each([
    ['smtp://127.0.0.1', '127.0.0.1'],
    ['smtp://127.8.8.8', '127.8.8.8'],
    ['smtp://[::1]', '::1'],
    // By its number, so that no other machine's answer to the name counts.
    ['smtp://localhost', '127.0.0.1'],
    ['smtp://LOCALHOST', '127.0.0.1'],
  ])('plainly at %s, which is this machine, at port 25', (address, host) => {
    expect(optionsOf(address)).toEqual({
      host,
      port: 25,
      secure: false,
      requireTLS: false,
      ignoreTLS: true,
      auth: undefined,
      tls: CHECKED,
    });
  });

  test.each([
    'smtp://localhost.example.org',
    'smtp://127.0.0.1.example.org',
    'smtp://10.0.0.1',
    'smtp://[::ffff:127.0.0.1]',
    'smtp://0.0.0.0',
  ])('never plainly at %s', (address) => {
    expect(optionsOf(address)).toMatchObject({ requireTLS: true, ignoreTLS: false });
  });

  test('in TLS on this machine as well, where that was asked for', () => {
    expect(optionsOf('smtps://localhost')).toMatchObject({ host: 'localhost', port: 465, secure: true });
  });

  test('at the port that was named', () => {
    expect(optionsOf('smtp://mail.example.org:2525').port).toBe(2525);
    expect(optionsOf('smtps://mail.example.org:587')).toMatchObject({ port: 587, secure: true });
  });

  test('and its certificate checked with another authority, where one is given', () => {
    expect(optionsOf('smtps://mail.example.org', 'PEM').tls).toEqual({ ...CHECKED, ca: 'PEM' });
  });
});

test('a name or a password that cannot be read is told without its words', () => {
  expect(() => optionsOf('smtps://office:50%off@mail.example.org')).toThrowErrorMatchingInlineSnapshot(
    `[Error: The name or the password in SMTP_URL has a % that does not begin a percent-encoded sign. Write % itself as %25.]`,
  );
});
