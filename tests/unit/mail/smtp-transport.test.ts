import dns from 'node:dns';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MailTransport } from '#lib/mail/mail.ts';
import { toSmtpOptions, toSmtpTransport } from '#lib/mail/smtp-transport.ts';
import { describeError } from '#server/describe-error.ts';
import { type MailServer, startMailServer } from '#tests/servers/mail-server.ts';
import { type Move, startScriptedMailServer, type Turn } from '#tests/servers/scripted-mail-server.ts';
import { aMail, anInquiry, CANARY, FROM, TO } from '#tests/unit/server/inquiries/an-inquiry.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';

/** Less than the transport's own limit of a minute: without the limit that a test gives it, the test fails. */
const SHORTER_THAN_ITS_OWN = { timeout: 50_000 };

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(...options: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...options);
  ends.push(server.stop);
  return server;
}

async function serveScript(play: (turn: Turn) => Move) {
  const server = await startScriptedMailServer(play);
  ends.push(server.stop);
  return server;
}

function transportTo(
  server: { url: URL; ca?: string },
  options: { ca?: string; limit?: number } = {},
): MailTransport {
  const transport = toSmtpTransport(server.url, { ca: server.ca, limit: 10_000, ...options });
  ends.push(transport.close);
  return transport;
}

/** The log's description of a failed delivery. */
async function failureOf(sending: Promise<unknown>): Promise<string> {
  return describeError(
    await sending.then(
      () => expect.unreachable('The mail was delivered.'),
      (error: unknown) => error,
    ),
  );
}

function headersOf({ mails }: MailServer, at = 0): string {
  return undated(mails[at]?.raw.split('\r\n\r\n')[0]?.replaceAll('\r\n', '\n') ?? '');
}

/** A mail whose date, which is that of its sending, is the same at any time. */
const undated = (raw: string) =>
  raw.replace(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/m, 'Date: now');

const DIFFICULT = [
  'Mi esposa descubrió todo anoche. ¿Qué hago? Año, pingüino, corazón.',
  '我不知道该怎么办。'.repeat(50),
  'لا أعرف ماذا أفعل، زوجتي تقرأ بريدي (305) اليوم.',
  'שלום, אני צריך עזרה.',
  '👩‍❤️‍👨 👨‍👩‍👧‍👦 🏳️‍🌈 🧑🏽‍⚕️ 😢',
  '.',
  '..two dots',
  'From the start',
  '-- ',
  `  spaces around   `,
  `${'a very long line '.repeat(40)}end`,
].join('\n');

/** The message of a mail, without the quote marks. */
const messageIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2))
    .join('\n');

describe('a mail', () => {
  test('arrives with every word intact, in seven-bit lines that every server accepts', async () => {
    const server = await serve();
    const mail = aMail({ name: 'Iñaki 王', hours: 'después de las 6 🌙', message: DIFFICULT });
    await transportTo(server).send(mail);
    const { raw = '' } = server.mails[0] ?? {};
    const { text = '' } = await simpleParser(raw);
    expect(text).toBe(mail.text);
    expect(messageIn(text)).toBe(DIFFICULT);
    const lines = raw.split('\r\n');
    expect(lines.filter((line) => !/^[\t\x20-\x7E]*$/.test(line) || line.length > 78)).toEqual([]);
  });

  test('goes from one address to one address, with these headers and no others in every language', async () => {
    const server = await serve();
    const transport = transportTo(server);
    await transport.send(aMail());
    await transport.send(aMail({ message: DIFFICULT }));
    expect(server.mails.map(({ from, to }) => ({ from, to }))).toEqual(
      Array(2).fill({ from: FROM, to: [TO] }),
    );
    expect(headersOf(server, 1)).toBe(headersOf(server, 0));
    expect(headersOf(server)).toMatchInlineSnapshot(`
      "Auto-Submitted: auto-generated
      From: website@example.org
      To: office@example.org
      Subject: A new message from the website
      Message-ID: <0d6c5b1e-7a53-4a6f-9d54-1f0f6a2b7c11@example.org>
      Date: now
      Content-Transfer-Encoding: quoted-printable
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8"
    `);
  });

  test.each(['name', 'reach', 'hours', 'message'] as const)(
    'has the same headers and recipient, whatever "%s" holds',
    async (field) => {
      const server = await serve();
      const transport = transportTo(server);
      await transport.send(aMail());
      await transport.send(
        aMail({
          [field]: `x\r\nBcc: thief@example.com\r\nSubject: ${CANARY}\r\n\r\n.\r\nMAIL FROM:<thief@example.com>\r\n\u2028To: a@b\0\r=0D=0A`,
        }),
      );
      expect(headersOf(server, 1)).toBe(headersOf(server, 0));
      expect(server.mails).toHaveLength(2);
      expect(server.mails[1]?.to).toEqual([TO]);
    },
  );

  test('goes unencrypted to this machine itself', async () => {
    const server = await serve({ secure: false, hideSTARTTLS: true });
    await transportTo(server).send(aMail());
    expect(server.mails).toHaveLength(1);
  });

  test('goes out over three connections at most', async () => {
    let open = 0;
    let most = 0;
    const server = await serve({
      onConnect(_session, callback) {
        open += 1;
        most = Math.max(most, open);
        callback();
      },
      onClose() {
        open -= 1;
      },
    });
    const transport = transportTo(server);
    await Promise.all(Array.from({ length: 12 }, () => transport.send(aMail())));
    expect(server.mails).toHaveLength(12);
    expect(most).toBe(3);
  });
});

const INSECURE =
  'The connection to the mail server is not secure: it offers no TLS, or its certificate is not valid';

describe('a mail is not sent', () => {
  test.each<[string, string, () => Promise<{ url: URL; ca?: string }>]>([
    [
      'whose certificate no authority signed',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      async () => ({ url: (await serve()).url }),
    ],
    [
      'with the certificate of another server',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      async () => {
        const other = await makeCertificate('mail.example.org');
        return { url: (await serve(other)).url, ca: other.ca };
      },
    ],
    [
      'with an expired certificate',
      'CERT_HAS_EXPIRED',
      async () => {
        const old = await makeCertificate('localhost', { notAfterDate: new Date(Date.now() - 86_400_000) });
        return { url: (await serve(old)).url, ca: old.ca };
      },
    ],
    [
      'that only speaks TLS 1.1',
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
      () => serve({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }),
    ],
    [
      'that does not speak TLS where it is required',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      async () => {
        const { url, ca } = await serve({ secure: false });
        return { url: new URL(url.href.replace('smtp:', 'smtps:')), ca };
      },
    ],
  ])('to a server %s', async (_, code, start) => {
    expect(await failureOf(transportTo(await start()).send(aMail()))).toBe(`${INSECURE} (${code}).`);
  });

  test('with a wrong password', async () => {
    const server = await serve();
    const url = new URL(server.url);
    url.password = 'guess';
    expect(await failureOf(transportTo({ ...server, url }).send(aMail()))).toBe(
      'The mail server rejected the name or the password in SMTP_URL (535).',
    );
    expect(server.tries()).toBe(0);
  });

  test('where nothing listens', async () => {
    const server = await startMailServer();
    await server.stop();
    expect(await failureOf(transportTo(server).send(aMail()))).toBe(
      'The server could not be reached: nothing listens at its address.',
    );
  });

  test('once the transport is closed', async () => {
    const transport = transportTo(await serve());
    transport.close();
    expect(await failureOf(transport.send(aMail()))).toBe(
      'The mail server closed the connection before it accepted the mail.',
    );
  });
});

describe('STARTTLS, for a server on another machine', () => {
  /** A name that resolves to this machine while a test runs. */
  const NAME = 'mail.example.org';

  beforeEach(() => {
    vi.spyOn(dns, 'Resolver').mockImplementation(
      class {
        resolve4 = (_name: string, callback: (error: null, addresses: string[]) => void) =>
          callback(null, ['127.0.0.1']);
        resolve6 = (_name: string, callback: (error: null, addresses: string[]) => void) =>
          callback(null, []);
        cancel = () => {};
      } as unknown as typeof dns.Resolver,
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  async function serveElsewhere(options: Parameters<typeof startMailServer>[0] = {}) {
    const said: string[] = [];
    const certificate = await makeCertificate(NAME);
    const server = await serve({
      ...certificate,
      secure: false,
      onAuth({ username }, { secure }, callback) {
        said.push(`password, ${secure ? 'encrypted' : 'in the clear'}`);
        callback(null, { user: username });
      },
      onMailFrom(_address, { secure }, callback) {
        said.push(`mail, ${secure ? 'encrypted' : 'in the clear'}`);
        callback();
      },
      ...options,
    });
    const url = new URL(server.url);
    url.hostname = NAME;
    return { ...server, url, ca: certificate.ca, said };
  }

  test('comes before the login', async () => {
    const server = await serveElsewhere();
    await transportTo(server).send(aMail());
    expect(server.said).toEqual(['password, encrypted', 'mail, encrypted']);
    expect(server.mails).toHaveLength(1);
  });

  test('must be offered: a server without it learns nothing', async () => {
    const server = await serveElsewhere({
      hideSTARTTLS: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    expect(await failureOf(transportTo(server).send(aMail()))).toBe(`${INSECURE} (500).`);
    expect(server.said).toEqual([]);
  });

  test('must have a valid certificate', async () => {
    const { url, said } = await serveElsewhere(await makeCertificate('mail.example.com'));
    expect(await failureOf(transportTo({ url }).send(aMail()))).toBe(
      `${INSECURE} (DEPTH_ZERO_SELF_SIGNED_CERT).`,
    );
    expect(said).toEqual([]);
  });
});

const CLOSED =
  /^The (mail server closed the connection before it accepted the mail|server closed the connection)\.$/;
const CUT_OFF = 'The mail server took too long to accept the mail, so the connection was closed.';

describe('a delivery fails', () => {
  test('when the server asks to try later, and succeeds then', async () => {
    const server = await serve({
      answer: (_, attempt) => (attempt === 1 ? { code: 451, text: '4.7.1 Greylisted' } : null),
    });
    const transport = transportTo(server);
    expect(await failureOf(transport.send(aMail()))).toBe(
      'The mail server asked to try again later (451, 4.7.1).',
    );
    await transport.send(aMail());
    expect(server.mails).toHaveLength(1);
  });

  test.each<[string, (turn: Turn) => Move, string]>([
    [
      'rejects the mail',
      ({ at, said }) => (at === 'mail' ? `550 5.7.1 Spam: ${said.replaceAll('\r\n', ' ')}` : undefined),
      'The mail server rejected the mail (550, 5.7.1).',
    ],
    [
      'rejects the recipient',
      ({ said }) => (/^RCPT/i.test(said) ? `550 5.1.1 no ${said}` : undefined),
      'The mail server rejected the address in INQUIRY_TO (550, 5.1.1).',
    ],
    [
      'rejects the sender',
      ({ said }) => (/^MAIL/i.test(said) ? '553 5.1.8 no' : undefined),
      'The mail server rejected the address in INQUIRY_FROM (553, 5.1.8).',
    ],
    [
      'is too busy',
      ({ at }) => (at === 'begin' ? '421 4.3.2 too busy' : undefined),
      'The mail server asked to try again later (421, 4.3.2).',
    ],
    [
      'answers the mail with another number than 250',
      ({ at }) => (at === 'mail' ? '252 maybe' : undefined),
      'The mail server did not confirm that it accepted the mail.',
    ],
    [
      'sends nonsense',
      ({ at, said }) => (at === 'mail' ? `${CANARY} ${said.slice(0, 900)}` : undefined),
      'The mail server sent an invalid response.',
    ],
    [
      'answers with digits of the visitor',
      ({ at }) => (at === 'mail' ? '5505550100 3.05.555 no' : undefined),
      'The mail server sent an invalid response.',
    ],
  ])('when the server %s', async (_, play, failure) => {
    expect(await failureOf(transportTo(await serveScript(play)).send(aMail()))).toBe(failure);
  });

  test('when the server hangs up at once, twice', async () => {
    const server = await serveScript(({ at }) => (at === 'begin' ? 'hang up' : undefined));
    expect(await failureOf(transportTo(server).send(aMail()))).toMatch(CLOSED);
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  test('when the connection breaks in the middle of the mail', async () => {
    const turns: Turn['at'][] = [];
    const server = await serveScript(({ at }) => {
      turns.push(at);
      return at === 'part' ? 'hang up' : undefined;
    });
    const long = { ...aMail(), text: 'A line.\n'.repeat(100_000) };
    expect(await failureOf(transportTo(server).send(long))).toMatch(CLOSED);
    expect(turns).not.toContain('mail');
    expect(server.connections()).toBe(1);
  });

  test('when the connection breaks after the mail, before the response: nothing is sent again on its own', async () => {
    const received: string[] = [];
    const server = await serveScript(({ at, said, connection }) => {
      if (at !== 'mail') return;
      received.push(undated(said.replaceAll('\r\n', '\n')));
      return connection === 1 ? 'hang up' : undefined;
    });
    const transport = transportTo(server);
    expect(await failureOf(transport.send(aMail()))).toMatch(CLOSED);
    expect(received).toHaveLength(1);
    await transport.send(aMail());
    expect(received).toHaveLength(2);
    expect(received[1]).toBe(received[0]);
  });

  test.each(['begin', 'command', 'mail'] as const)(
    'when the server falls silent at %s',
    SHORTER_THAN_ITS_OWN,
    async (at) => {
      const server = await serveScript((turn) => (turn.at === at ? 'silence' : undefined));
      expect(await failureOf(transportTo(server, { limit: 400 }).send(aMail()))).toBe(CUT_OFF);
    },
  );

  test('when the server keeps talking without an end', async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await startScriptedMailServer(({ at }, socket) => {
      if (at !== 'mail') return;
      timers.push(setInterval(() => socket.write('250-still thinking\r\n'), 20));
      return 'silence';
    });
    ends.push(server.stop, () => timers.forEach(clearInterval));
    expect(await failureOf(transportTo(server, { limit: 400 }).send(aMail()))).toBe(CUT_OFF);
  });

  test('and its connection is closed, so that the next mail goes through', async () => {
    const server = await serveScript(({ at, connection }) =>
      at === 'mail' && connection <= 3 ? 'silence' : undefined,
    );
    const transport = transportTo(server, { limit: 400 });
    await Promise.all(Array.from({ length: 3 }, () => failureOf(transport.send(aMail()))));
    await transport.send(aMail());
    expect(server.connections()).toBe(4);
  });

  test('when the transport is closed in the middle', async () => {
    const { promise: isUnderWay, resolve } = Promise.withResolvers<void>();
    const server = await serveScript(({ at }) => {
      if (at !== 'mail') return;
      resolve();
      return 'silence';
    });
    const transport = transportTo(server);
    const failure = failureOf(transport.send(aMail()));
    await isUnderWay;
    transport.close();
    expect(await failure).toMatch(CLOSED);
  });
});

test('a failure has no word of the visitor, even where the server repeats the whole mail at every step', async () => {
  const mail = aMail({ message: CANARY, hours: CANARY });
  for (const step of ['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'mail'] as const) {
    for (const code of ['451', '550', '250-550', 'x']) {
      const server = await serveScript(({ at, said }) =>
        (step === 'mail' ? at === 'mail' : at === 'command' && said.toUpperCase().startsWith(step))
          ? `${code} ${anInquiry().name} ${anInquiry().reach} ${said.replaceAll('\r\n', ' ')}`
          : undefined,
      );
      const url = new URL(server.url);
      if (step === 'AUTH') Object.assign(url, { username: 'a', password: 'b' });
      const transport = transportTo({ url, ca: server.ca }, { limit: 300 });
      const failure = await transport.send(mail).then(() => 'delivered', describeError);
      expect(failure, `${step} ${code}`).not.toMatch(/quokka|555|7731|0100/);
    }
  }
});

describe('the options of an address', () => {
  const TLS = { secure: true, requireTLS: false, ignoreTLS: false };
  const STARTTLS = { secure: false, requireTLS: true, ignoreTLS: false };
  const PLAIN = { secure: false, requireTLS: false, ignoreTLS: true };

  test.each([
    ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, ...TLS }],
    ['smtps://mail.example.org:587', { port: 587, ...TLS }],
    ['smtps://localhost', { host: 'localhost', port: 465, ...TLS }],
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, ...STARTTLS }],
    ['smtp://mail.example.org:2525', { port: 2525, ...STARTTLS }],
    ['smtp://127.8.8.8', { host: '127.8.8.8', port: 25, ...PLAIN }],
    ['smtp://[::1]', { host: '::1', port: 25, ...PLAIN }],
    // By its address, so that no other machine can answer to the name.
    ['smtp://LOCALHOST', { host: '127.0.0.1', port: 25, ...PLAIN }],
    ['smtp://localhost.example.org', STARTTLS],
    ['smtp://127.0.0.1.example.org', STARTTLS],
    ['smtp://10.0.0.1', STARTTLS],
    ['smtp://[::ffff:127.0.0.1]', STARTTLS],
    ['smtp://0.0.0.0', STARTTLS],
  ])('%s', (address, options) => {
    expect(toSmtpOptions(new URL(address))).toMatchObject({
      ...options,
      tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    });
  });

  test('a name or a password that does not decode is reported without its words', () => {
    expect(() => toSmtpOptions(new URL('smtps://office:50%off@mail.example.org'))).toThrow(
      new Error(
        'The name or the password in SMTP_URL has a % that does not start a percent-encoded character. Write % itself as %25.',
      ),
    );
  });
});
