import { afterEach, expect, test } from 'vitest';
import { faultOf } from '#lib/mail/fault-of.ts';
import { toSmtpTransport } from '#lib/mail/smtp-transport.ts';
import { startMailServer } from '#tests/servers/mail-server.ts';
import { type Move, startScriptedMailServer, type Turn } from '#tests/servers/scripted-mail-server.ts';
import { aMail } from '#tests/unit/server/inquiries/an-inquiry.ts';

type Server = { url: URL; ca?: string; stop(): Promise<void> };

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const answer = (responseCode: number) => Object.assign(new Error('no'), { responseCode });
const real = (options: Parameters<typeof startMailServer>[0]) => () => startMailServer(options);
const scripted = (play: (turn: Turn) => Move) => () => startScriptedMailServer(play);
/** A server that asks for a password, and gives this answer to it. */
const atLogin = (code: number) => real({ onAuth: (_auth, _session, callback) => callback(answer(code)) });
const atMail = (code: number) => real({ answer: () => ({ code, text: 'no' }) });

type Case = [stage: string, start: () => Promise<Server>];

const OF_SERVER: Case[] = [
  [
    'nothing listens',
    async () => {
      const server = await startMailServer();
      await server.stop();
      return { ...server, stop: async () => {} };
    },
  ],
  [
    'the name is unknown',
    async () => ({ url: new URL('smtps://no-such-server.invalid'), stop: async () => {} }),
  ],
  ['it hangs up', scripted(({ at }) => (at === 'begin' ? 'hang up' : undefined))],
  ['it never greets', scripted(({ at }) => (at === 'begin' ? 'silence' : undefined))],
  ['it is silent before the mail', scripted(({ said }) => (/^rcpt/i.test(said) ? 'silence' : undefined))],
  ['its certificate is not valid', async () => ({ ...(await startMailServer()), ca: undefined })],
  ['it greets with 421', scripted(({ at }) => (at === 'begin' ? '421 4.3.2 busy' : undefined))],
  ['it greets with 554', scripted(({ at }) => (at === 'begin' ? '554 no' : undefined))],
  ['it lets no one in now (454)', atLogin(454)],
  ['the password is wrong (535)', atLogin(535)],
  [
    'it asks for a login (530)',
    scripted(({ said }) => (/^mail/i.test(said) ? '530 5.7.0 first' : undefined)),
  ],
  ['it refuses the sender (550)', real({ onMailFrom: (_a, _s, callback) => callback(answer(550)) })],
  ['it refuses the sender for now (451)', real({ onMailFrom: (_a, _s, callback) => callback(answer(451)) })],
  ['it refuses the recipient (550)', real({ onRcptTo: (_a, _s, callback) => callback(answer(550)) })],
  ['it knows the recipient later (450)', real({ onRcptTo: (_a, _s, callback) => callback(answer(450)) })],
  [
    'it leaves before the mail (421)',
    scripted(({ said }) => (/^rcpt/i.test(said) ? '421 4.3.2 bye' : undefined)),
  ],
  ...['421', '452', '550'].map(
    (code): Case => [
      `it does not ask for the mail (${code})`,
      scripted(({ said }) => (said === 'DATA' ? `${code} no` : undefined)),
    ],
  ),
];

const OF_MAIL: Case[] = [
  ['it does not want the mail (550)', atMail(550)],
  ['it takes the mail later (451)', atMail(451)],
  ['the mail is too big (552)', atMail(552)],
  ['it says 421 to the mail', scripted(({ at }) => (at === 'mail' ? '421 4.3.2 bye' : undefined))],
  [
    'it answers with another number than 250',
    scripted(({ at }) => (at === 'mail' ? '252 maybe' : undefined)),
  ],
];

/** The mail may have done it, or the line. */
const OF_NO_ONE: Case[] = [
  ['it hangs up after the mail', scripted(({ at }) => (at === 'mail' ? 'hang up' : undefined))],
  [
    'it hangs up within the mail',
    scripted(({ at }) => (at === 'part' || at === 'mail' ? 'hang up' : undefined)),
  ],
];

const of = (fault: ReturnType<typeof faultOf>, cases: Case[]) =>
  cases.map(([stage, start]) => [stage, fault, start] as const);

test.each([...of('server', OF_SERVER), ...of('mail', OF_MAIL), ...of(null, OF_NO_ONE)])(
  'where %s, the fault is of: %s',
  async (stage, fault, start) => {
    const server = await start();
    ends.push(server.stop);
    // Some of them never answer; where a slow machine is cut off earlier still, it is the same.
    const limit = /never|silent/.test(stage) ? 100 : undefined;
    const transport = toSmtpTransport(server.url, { ca: server.ca, limit });
    ends.push(transport.close);
    const error = await transport.send(aMail()).then(
      () => expect.unreachable('The mail was sent.'),
      (reason: unknown) => reason,
    );
    expect(faultOf(error)).toBe(fault);
  },
);

test.each([null, undefined, 'a text', new TypeError('of our own'), { code: 'ENOSPC' }])(
  'of %j no one can tell',
  (error) => {
    expect(faultOf(error)).toBeNull();
  },
);
