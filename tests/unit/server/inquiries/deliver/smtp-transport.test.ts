import dns from 'node:dns';
import { createServer, type Server } from 'node:net';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MailTransport } from '#server/inquiries/deliver/mail.ts';
import { toSmtpTransport } from '#server/inquiries/deliver/smtp-transport.ts';
import { describeError } from '#server/inquiries/describe-error.ts';
import { LOGIN, type MailServer, startMailServer } from '#tests/servers/mail-server.ts';
import { type Move, startScriptedMailServer, type Turn } from '#tests/servers/scripted-mail-server.ts';
import { makeCertificate } from '#tools/servers/make-certificate.ts';
import { aMail, anInquiry, CANARY, FROM, TO } from '../an-inquiry.ts';

/** A carrier without the limit that a test gives it goes on for a minute, which is a hang here. */
const SHORTER_THAN_ITS_OWN = { timeout: 50_000 };

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(...words: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...words);
  ends.push(server.stop);
  return server;
}

async function serveScript(play: (turn: Turn) => Move) {
  const server = await startScriptedMailServer(play);
  ends.push(server.stop);
  return server;
}

function carrierTo(
  server: { url: URL; ca: string },
  options: { ca?: string; limit?: number } = {},
): MailTransport {
  const carrier = toSmtpTransport(server.url, { ca: server.ca, limit: 10_000, ...options });
  ends.push(carrier.close);
  return carrier;
}

/** What a failed delivery says in the log. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  return describeError(
    await work.then(
      () => expect.unreachable('The mail was delivered.'),
      (error: unknown) => error,
    ),
  );
}

const HARD_WORDS = [
  'Mi esposa descubrió todo anoche. ¿Qué hago? Año, pingüino, corazón.',
  '我不知道该怎么办。',
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

/** The lines that a reader sees behind "> ", put together again. */
const messageIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2))
    .join('\n');

describe('a mail to a mail server', () => {
  test('arrives with every word intact', async () => {
    const server = await serve();
    const mail = aMail({ name: 'Iñaki 王', hours: 'después de las 6 🌙', message: HARD_WORDS });
    await carrierTo(server).send(mail);
    const { text = '' } = await simpleParser(server.mails[0]?.raw ?? '');
    expect(text).toBe(mail.text);
    expect(messageIn(text)).toBe(HARD_WORDS);
  });

  test('is seven-bit on its way, in lines that every server takes', async () => {
    const server = await serve();
    await carrierTo(server).send(aMail({ message: HARD_WORDS }));
    const lines = (server.mails[0]?.raw ?? '').split('\r\n');
    expect(lines.filter((line) => !/^[\t\x20-\x7E]*$/.test(line) || line.length > 78)).toEqual([]);
  });

  test('goes from one address to one address', async () => {
    const server = await serve();
    await carrierTo(server).send(aMail());
    expect(server.mails.map(({ from, to }) => ({ from, to }))).toEqual([{ from: FROM, to: [TO] }]);
  });

  test('has these headers and no others', async () => {
    const server = await serve();
    await carrierTo(server).send(aMail());
    expect(headersOf(server)).toMatchInlineSnapshot(`
      "Auto-Submitted: auto-generated
      From: website@example.org
      To: office@example.org
      Subject: A new message from the website
      Message-ID: <0d6c5b1e-7a53-4a6f-9d54-1f0f6a2b7c11@example.org>
      Date: Sun, 22 Nov 2026 18:40:00 +0000
      Content-Transfer-Encoding: quoted-printable
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8"
    `);
  });

  test.each(['name', 'reach', 'hours', 'message'] as const)(
    'keeps them, whatever stands in "%s"',
    async (field) => {
      const server = await serve();
      const carrier = carrierTo(server);
      await carrier.send(aMail());
      await carrier.send(
        aMail({
          [field]: `x\r\nBcc: thief@example.com\r\nSubject: ${CANARY}\r\n\r\n.\r\nMAIL FROM:<thief@example.com>\r\n\u2028To: a@b\0\r=0D=0A`,
        }),
      );
      expect(headersOf(server, 1)).toBe(headersOf(server, 0));
      expect(server.mails).toHaveLength(2);
      expect(server.mails[1]?.to).toEqual([TO]);
    },
  );

  test('keeps them in every script', async () => {
    const server = await serve();
    const carrier = carrierTo(server);
    await carrier.send(aMail());
    await carrier.send(aMail({ message: '我不知道该怎么办。'.repeat(100) }));
    expect(headersOf(server, 1)).toBe(headersOf(server, 0));
  });

  test('goes in plain words to this machine itself', async () => {
    const server = await serve({ secure: false, hideSTARTTLS: true });
    await carrierTo(server).send(aMail());
    expect(server.mails).toHaveLength(1);
  });

  test('goes three at a time', async () => {
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
    const carrier = carrierTo(server);
    await Promise.all(Array.from({ length: 12 }, () => carrier.send(aMail())));
    expect(server.mails).toHaveLength(12);
    expect(most).toBe(3);
  });
});

function headersOf({ mails }: MailServer, at = 0): string {
  return mails[at]?.raw.split('\r\n\r\n')[0]?.replaceAll('\r\n', '\n') ?? '';
}

describe('a mail is not sent', () => {
  test('to a server whose certificate nobody vouches for', async () => {
    const server = await serve();
    const carrier = toSmtpTransport(server.url);
    ends.push(carrier.close);
    expect(await failureOf(carrier.send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (DEPTH_ZERO_SELF_SIGNED_CERT)."`,
    );
    expect(server.tries()).toBe(0);
  });

  test('to a server with the certificate of another one', async () => {
    const other = await makeCertificate('mail.example.org');
    const server = await serve(other);
    expect(await failureOf(carrierTo(server, { ca: other.ca }).send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (ERR_TLS_CERT_ALTNAME_INVALID)."`,
    );
  });

  test('to a server whose certificate has run out', async () => {
    const old = await makeCertificate('localhost', { notAfterDate: new Date(Date.now() - 86_400_000) });
    const server = await serve(old);
    expect(await failureOf(carrierTo(server, { ca: old.ca }).send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (CERT_HAS_EXPIRED)."`,
    );
  });

  test('over TLS 1.1', async () => {
    const server = await serve({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' });
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION)."`,
    );
  });

  test('to a server that speaks no TLS where it was promised', async () => {
    const server = await serve({ secure: false });
    const url = new URL(server.url.href.replace('smtp:', 'smtps:'));
    expect(await failureOf(carrierTo({ url, ca: server.ca }).send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (ERR_SSL_WRONG_VERSION_NUMBER)."`,
    );
  });

  test('with a wrong password', async () => {
    const server = await serve();
    const url = new URL(server.url);
    url.password = 'guess';
    const failure = await failureOf(carrierTo({ ...server, url }).send(aMail()));
    expect(failure).toMatchInlineSnapshot(
      `"The mail server refused the name or the password of SMTP_URL (535)."`,
    );
    expect(server.tries()).toBe(0);
  });

  test('where nothing listens', async () => {
    const url = new URL(`smtps://127.0.0.1:${await freePort()}`);
    expect(
      await failureOf(carrierTo({ url, ca: '' }, { ca: undefined }).send(aMail())),
    ).toMatchInlineSnapshot(`"The server could not be reached: nothing answers at its address."`);
  });

  test('once the carrier is closed', async () => {
    const server = await serve();
    const carrier = carrierTo(server);
    carrier.close();
    expect(await failureOf(carrier.send(aMail()))).toMatchInlineSnapshot(
      `"The mail server closed the connection before it had taken the mail."`,
    );
  });
});

describe('STARTTLS, for a server on another machine', () => {
  /** Its name, which leads to this machine for as long as a test runs. */
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
        said.push(`password, ${secure ? 'in TLS' : 'for all to read'}`);
        callback(null, { user: username });
      },
      onMailFrom(_address, { secure }, callback) {
        said.push(`mail, ${secure ? 'in TLS' : 'for all to read'}`);
        callback();
      },
      ...options,
    });
    const url = new URL(server.url);
    url.hostname = NAME;
    return { ...server, url, ca: certificate.ca, said };
  }

  test('is used before the password is said', async () => {
    const server = await serveElsewhere();
    await carrierTo(server).send(aMail());
    expect(server.said).toEqual(['password, in TLS', 'mail, in TLS']);
    expect(server.mails).toHaveLength(1);
  });

  test('must be offered: nothing is said to a server without it', async () => {
    const server = await serveElsewhere({
      hideSTARTTLS: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
    });
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (500)."`,
    );
    expect(server.said).toEqual([]);
  });

  test('must lead to a certificate that holds', async () => {
    const server = await serveElsewhere(await makeCertificate('mail.example.com'));
    const carrier = toSmtpTransport(server.url, { limit: 10_000 });
    ends.push(carrier.close);
    expect(await failureOf(carrier.send(aMail()))).toMatchInlineSnapshot(
      `"The connection to the mail server could not be made safe: it offers no TLS, or its certificate does not hold (DEPTH_ZERO_SELF_SIGNED_CERT)."`,
    );
    expect(server.said).toEqual([]);
  });
});

async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a delivery has failed', () => {
  test('when the server asks to come again, and not when it takes the mail then', async () => {
    const server = await serve({
      answer: (_, attempt) => (attempt === 1 ? { code: 451, text: '4.7.1 Greylisted' } : null),
    });
    const carrier = carrierTo(server);
    expect(await failureOf(carrier.send(aMail()))).toMatchInlineSnapshot(
      `"The mail server asked to try again later (451, 4.7.1)."`,
    );
    await carrier.send(aMail());
    expect(server.mails).toHaveLength(1);
  });

  test('when the server refuses the mail', async () => {
    const server = await serve({ answer: ({ raw }) => ({ code: 550, text: `5.7.1 Spam: ${raw}` }) });
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The mail server refused the mail (550, 5.7.1)."`,
    );
  });

  test('when the server refuses the practice', async () => {
    const server = await serveScript(({ said }) =>
      /^RCPT/i.test(said) ? `550 5.1.1 no ${said}` : undefined,
    );
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The mail server refused the address in INQUIRY_TO (550, 5.1.1)."`,
    );
  });

  test('when the server refuses the sender', async () => {
    const server = await serveScript(({ said }) => (/^MAIL/i.test(said) ? '553 5.1.8 no' : undefined));
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The mail server refused the address in INQUIRY_FROM (553, 5.1.8)."`,
    );
  });

  test('when the server has no time at all', async () => {
    const server = await serveScript(({ at }) => (at === 'begin' ? '421 4.3.2 too busy' : undefined));
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The mail server asked to try again later (421, 4.3.2)."`,
    );
  });

  test('when the server answers the mail with another number than 250', async () => {
    const server = await serveScript(({ at }) => (at === 'mail' ? '252 maybe' : undefined));
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The mail server did not say that it has taken the mail."`,
    );
  });

  test('when the server talks nonsense', async () => {
    const server = await serveScript(({ at, said }) =>
      at === 'mail' ? `${CANARY} ${said.slice(0, 900)}` : undefined,
    );
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatchInlineSnapshot(
      `"The mail server answered with what is no answer."`,
    );
  });

  test('when the server answers with digits of the visitor', async () => {
    const server = await serveScript(({ at }) => (at === 'mail' ? '5505550100 3.05.555 no' : undefined));
    const failure = await failureOf(carrierTo(server).send(aMail()));
    expect(failure).not.toContain('0100');
    expect(failure).not.toContain('555');
  });

  test('when the server hangs up at the door, twice', async () => {
    const server = await serveScript(({ at }) => (at === 'begin' ? 'hang up' : undefined));
    expect(await failureOf(carrierTo(server).send(aMail()))).toMatch(
      /^The (mail server closed the connection before it had taken the mail|server broke the connection off)\.$/,
    );
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  test('when the connection breaks in the middle of the mail', async () => {
    const turns: Turn['at'][] = [];
    const server = await serveScript(({ at }) => {
      turns.push(at);
      return at === 'part' ? 'hang up' : undefined;
    });
    const long = { ...aMail(), text: 'A line.\n'.repeat(100_000) };
    // Which of the two depends on how much was on its way.
    expect(await failureOf(carrierTo(server).send(long))).toMatch(
      /^The (mail server closed the connection before it had taken the mail|server broke the connection off)\.$/,
    );
    expect(turns).not.toContain('mail');
    expect(server.connections()).toBe(1);
  });

  test('when the connection breaks after the mail, before the answer: nothing is sent again unasked', async () => {
    const got: string[] = [];
    const server = await serveScript(({ at, said, connection }) => {
      if (at !== 'mail') return;
      got.push(said);
      return connection === 1 ? 'hang up' : undefined;
    });
    const carrier = carrierTo(server);
    expect(await failureOf(carrier.send(aMail()))).toMatchInlineSnapshot(
      `"The mail server closed the connection before it had taken the mail."`,
    );
    expect(got).toHaveLength(1);
    await carrier.send(aMail());
    expect(got).toHaveLength(2);
    expect(got[1]).toBe(got[0]);
  });

  test.each(['begin', 'command', 'mail'] as const)(
    'when the server falls silent at %s',
    SHORTER_THAN_ITS_OWN,
    async (at) => {
      const server = await serveScript((turn) => (turn.at === at ? 'silence' : undefined));
      const failure = await failureOf(carrierTo(server, { limit: 400 }).send(aMail()));
      expect(failure).toBe('The mail server took too long to take the mail, and was cut off.');
    },
  );

  test('when the server keeps talking and never comes to an end', async () => {
    const timers: NodeJS.Timeout[] = [];
    const server = await startScriptedMailServer(({ at }, socket) => {
      if (at !== 'mail') return;
      timers.push(setInterval(() => socket.write('250-still thinking\r\n'), 20));
      return 'silence';
    });
    ends.push(server.stop, () => timers.forEach(clearInterval));
    const carrier = carrierTo(server, { limit: 400 });
    expect(await failureOf(carrier.send(aMail()))).toBe(
      'The mail server took too long to take the mail, and was cut off.',
    );
  });

  test('and the connection is closed, so that the next mail goes through', async () => {
    const server = await serveScript(({ at, connection }) =>
      at === 'mail' && connection <= 3 ? 'silence' : undefined,
    );
    const carrier = carrierTo(server, { limit: 400 });
    await Promise.all(Array.from({ length: 3 }, () => failureOf(carrier.send(aMail()))));
    await carrier.send(aMail());
    expect(server.connections()).toBe(4);
  });

  test('when it is closed in the middle', async () => {
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const server = await serveScript(({ at }) => {
      if (at !== 'mail') return;
      begun();
      return 'silence';
    });
    const carrier = carrierTo(server);
    const failure = failureOf(carrier.send(aMail()));
    await isBegun;
    carrier.close();
    expect(await failure).toMatchInlineSnapshot(
      `"The mail server closed the connection before it had taken the mail."`,
    );
  });
});

describe('what is said of a failure', () => {
  test('has no word of the visitor, where the server repeats the whole mail at every step', async () => {
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
        const carrier = toSmtpTransport(url, { ca: server.ca, limit: 300 });
        const failure = await carrier.send(mail).then(() => 'delivered', describeError);
        carrier.close();
        expect(failure, `${step} ${code}`).not.toMatch(/quokka|555|7731|0100/);
      }
    }
  });
});

test('the name and the password are those of the address, decoded', async () => {
  const seen: unknown[] = [];
  const server = await serve({
    onAuth({ username, password }, _session, callback) {
      seen.push({ user: username, password });
      callback(null, { user: username });
    },
  });
  await carrierTo(server).send(aMail());
  expect(seen).toEqual([LOGIN]);
});
