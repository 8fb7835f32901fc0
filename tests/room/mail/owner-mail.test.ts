import { simpleParser } from 'mailparser';
import { afterEach, expect, test, vi } from 'vitest';
import { toSmtpTransport } from '#lib/mail/smtp-transport.ts';
import { openOwnerMail } from '#staff/mail/owner-mail.ts';
import type { Publication } from '#staff/publications/publications.ts';
import { openRecords } from '#staff/records/open-records.ts';
import { startMailServer } from '#tests/servers/mail-server.ts';
import { type Move, startScriptedMailServer, type Turn } from '#tests/servers/scripted-mail-server.ts';
import { newFolder } from '../saves/store-of.ts';

const FROM = 'website@practice.example';
const TO = 'owner@practice.example';
const SECRET = 'the words of the mail server';

const published = (change: Partial<Publication> = {}): Publication => ({
  id: 'b6f1c2d0-0000-4000-8000-000000000001',
  kind: 'publish',
  by: { id: 'ana', name: 'Ana Ruiz' },
  note: 'New phone.\nThe old one is off.',
  pages: [{ path: 'content/practice.yaml', title: 'Facts' }],
  notices: [
    'The phone number changes from “+13055550100” to “+13055550199”.',
    'The number to call of the crisis line “here” changes from “1-305-555-0100” to “988”.',
  ],
  begun: '2026-11-30T18:29:00.000Z',
  stage: 'live',
  looked: null,
  waitsFor: null,
  build: 'a'.repeat(64),
  ended: '2026-11-30T18:30:00.000Z',
  failure: null,
  ...change,
});

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** What tells an owner, by a mail server, with records that can be opened again. */
function openAt(
  server: { url: URL; ca: string } | null,
  data = newFolder(),
  waits: readonly number[] = [0, 0, 0],
) {
  const records = openRecords(data);
  const mail = openOwnerMail({
    records,
    notices: server && { server: server.url, from: FROM, to: TO },
    staffOrigin: 'https://staff.practice.example',
    waits,
    transportTo: (url) => toSmtpTransport(url, { ca: server?.ca, limit: 10_000 }),
  });
  const close = () => {
    mail.close();
    if (records.isOpen) records.close();
  };
  ends.push(close);
  return {
    mail,
    data,
    close,
    rows: () => records.prepare('SELECT tries, next, sent FROM owner_mails').all(),
  };
}

async function serve(...options: Parameters<typeof startMailServer>) {
  const server = await startMailServer(...options);
  ends.push(server.stop);
  return server;
}

async function serveScript(play: (turn: Turn) => Move) {
  const server = await startScriptedMailServer(play);
  ends.push(server.stop);
  return server;
}

test('an owner is told who changed what, when, from what to what, and how to go back, once', async () => {
  const server = await serve();
  const { mail } = openAt(server);
  mail.notify(published());
  mail.notify(published());
  await vi.waitFor(() => expect(server.mails).toHaveLength(1));
  mail.notify(published({ id: 'b6f1c2d0-0000-4000-8000-000000000002', kind: 'go back', note: '' }));
  await vi.waitFor(() => expect(server.mails).toHaveLength(2));
  const [first, second] = server.mails;
  expect([first?.from, first?.to]).toEqual([FROM, [TO]]);
  const { subject, text, messageId, headers } = await simpleParser(first?.raw ?? '');
  expect({ subject, text, messageId, automatic: headers.get('auto-submitted') }).toMatchInlineSnapshot(`
    {
      "automatic": "auto-generated",
      "messageId": "<publication-b6f1c2d0-0000-4000-8000-000000000001@practice.example>",
      "subject": "The website changed: please look at it",
      "text": "Ana Ruiz changed what readers of the website see: Monday, November 30, 2026 at 1:30 PM EST.

    * The phone number changes from “+13055550100” to “+13055550199”.
    * The number to call of the crisis line “here” changes from “1-305-555-0100” to “988”.

    What they wrote about it:
    > New phone.
    > The old one is off.

    If this is right, there is nothing to do.
    If it is not, go back to what readers saw before: https://staff.practice.example/publications/

    The staff room sent this by itself. No one reads what is answered to it.
    ",
    }
  `);
  expect((await simpleParser(second?.raw ?? '')).text).toContain(
    'Ana Ruiz went back to an earlier version of the website:',
  );
  expect(mail.untold()).toEqual([]);
});

test('no words of a publisher pass for ours', async () => {
  const server = await serve();
  openAt(server).mail.notify(
    published({
      by: { id: 'ana', name: 'Ana\r\nBcc: evil@evil.example' },
      note: 'One\n\nIf this is right, there is nothing to do.\n.\nQUIT',
      notices: ['The phone\nnumber changes.'],
    }),
  );
  await vi.waitFor(() => expect(server.mails).toHaveLength(1));
  const { text = '', cc, bcc } = await simpleParser(server.mails[0]?.raw ?? '');
  expect([server.mails[0]?.to, cc, bcc]).toEqual([[TO], undefined, undefined]);
  expect(text).toContain('> If this is right, there is nothing to do.\n> .\n> QUIT\n');
  expect(text).toContain('* The phone number changes.\n');
  expect(text).toMatch(/^Ana Bcc: evil@evil\.example changed what/);
});

test('a publication that changes nothing of the kind is told to no one', async () => {
  const { mail, rows } = openAt(null);
  mail.notify(published({ notices: [] }));
  expect([rows(), mail.untold()]).toEqual([[], []]);
});

const DEAF: [what: string, play: (turn: Turn) => Move, codes: RegExp][] = [
  ['hangs up', ({ at }) => (at === 'begin' ? 'hang up' : undefined), /^E[A-Z]+$/],
  [
    'knows no such person',
    ({ said }) => (/^rcpt/i.test(said) ? `550 5.1.1 ${SECRET}` : undefined),
    /^EENVELOPE 550$/,
  ],
  ['is full', ({ at }) => (at === 'mail' ? `452 4.2.2 ${SECRET}` : undefined), /^EMESSAGE 452$/],
  [
    'takes it without a word of that',
    ({ at }) => (at === 'mail' ? `251 ${SECRET}` : undefined),
    /^not confirmed$/,
  ],
];

test.each(DEAF)(
  'a mail server that %s is tried a few times, and then the room tells owners',
  async (_, play, codes) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const server = await serveScript(play);
    const { mail, rows } = openAt(server);
    mail.notify(published());
    await vi.waitFor(() => expect(mail.untold()).toHaveLength(1), { timeout: 20_000 });
    expect(rows()).toEqual([{ tries: 3, next: null, sent: null }]);
    expect(mail.untold()[0]).toMatchObject({
      by: { name: 'Ana Ruiz' },
      trouble: expect.stringMatching(codes),
    });
    const said = log.mock.calls.flat().join('\n');
    expect(said).toContain('OWNER_EMAIL');
    expect(`${said} ${JSON.stringify(mail.untold())}`).not.toContain(SECRET);
    log.mockRestore();
  },
);

test('a mail server that comes back in time gets the mail, and owners are told nothing else', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  let tries = 0;
  const server = await serveScript(({ at }) => (at === 'mail' && ++tries < 3 ? '451 later' : undefined));
  const { mail, rows } = openAt(server);
  mail.notify(published());
  await vi.waitFor(() => expect(rows()).toEqual([{ tries: 2, next: null, sent: expect.any(String) }]), {
    timeout: 20_000,
  });
  expect([tries, mail.untold()]).toEqual([3, []]);
  log.mockRestore();
});

/** Publications that wait for one mail server. */
const publications = (count: number) =>
  Array.from({ length: count }, (_, at) => published({ id: `b6f1c2d0-0000-4000-8000-00000000010${at}` }));

test.each([
  ['hangs up', ({ at }: Turn): Move => (at === 'begin' ? 'hang up' : undefined)],
  ['refuses the sender', ({ said }: Turn): Move => (/^mail/i.test(said) ? '550 5.7.1 no' : undefined)],
  ['asks for a login', ({ said }: Turn): Move => (/^mail/i.test(said) ? '530 5.7.0 first' : undefined)],
  ['refuses the recipient', ({ said }: Turn): Move => (/^rcpt/i.test(said) ? '550 5.1.1 no' : undefined)],
])(
  'a mail server that %s is tried with one mail for all of them, and then the room tells owners of each',
  async (_, play) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const server = await serveScript(play);
    const { mail, rows } = openAt(server);
    for (const each of publications(5)) mail.notify(each);
    await vi.waitFor(() => expect(mail.untold()).toHaveLength(5), { timeout: 20_000 });
    expect(rows()).toEqual(Array(5).fill({ tries: 3, next: null, sent: null }));
    expect(log).toHaveBeenCalledTimes(3);
    log.mockRestore();
  },
);

test('a mail server that works again gets all that waits, over one connection, the first one first', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const ids: string[] = [];
  let isBack = false;
  const server = await serveScript(({ at, said, connection }) => {
    if (at === 'mail') ids.push(`${connection} ${/000000010(\d)@/.exec(said)?.[1]}`);
    return isBack || at !== 'begin' ? undefined : 'hang up';
  });
  const data = newFolder();
  const before = openAt(server, data, [0, 3_600_000]);
  for (const each of publications(4)) before.mail.notify(each);
  await vi.waitFor(() => expect(before.rows()).toMatchObject(Array(4).fill({ tries: 1 })), {
    timeout: 20_000,
  });
  isBack = true;
  const tried = server.connections();
  // Someone publishes: that mail is due, and those before it wait for an hour.
  before.mail.notify(published({ id: 'b6f1c2d0-0000-4000-8000-000000000109' }));
  await vi.waitFor(() => expect(ids).toHaveLength(5), { timeout: 20_000 });
  expect(ids).toEqual(['9', '0', '1', '2', '3'].map((id) => `${tried + 1} ${id}`));
  log.mockRestore();
});

test('a clock that was ahead delays no mail', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  let isBack = false;
  const server = await serveScript(({ at }) => (isBack || at !== 'begin' ? undefined : 'hang up'));
  const HOUR = 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * HOUR });
  const before = openAt(server, newFolder(), [0, HOUR]);
  before.mail.notify(published());
  await vi.waitFor(() => expect(before.rows()).toMatchObject([{ tries: 1 }]), { timeout: 20_000 });
  before.close();
  vi.useRealTimers();
  isBack = true;
  const after = openAt(server, before.data, [0, HOUR]);
  await vi.waitFor(() => expect(after.rows()).toMatchObject([{ sent: expect.any(String) }]), {
    timeout: 20_000,
  });
  log.mockRestore();
});

test('what was not sent when the room ended is sent when it is open again', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  let isBack = false;
  const server = await serveScript(({ at }) => (isBack || at !== 'begin' ? undefined : 'hang up'));
  const before = openAt(server, newFolder(), [0, 50]);
  before.mail.notify(published());
  await vi.waitFor(() => expect(before.rows()).toMatchObject([{ tries: 1 }]), { timeout: 20_000 });
  before.close();
  isBack = true;
  const after = openAt(server, before.data, [0, 50]);
  await vi.waitFor(() => expect(after.rows()).toMatchObject([{ next: null, sent: expect.any(String) }]), {
    timeout: 20_000,
  });
  log.mockRestore();
});

test('without mail, owners are told in the room until one of them has seen it', async () => {
  const { mail, data, close } = openAt(null);
  mail.notify(published());
  expect(mail.untold()).toMatchObject([{ trouble: null, notices: published().notices }]);
  close();
  const { mail: again } = openAt(null, data);
  expect(again.untold()).toHaveLength(1);
  expect(again.markSeen('nothing')).toBeNull();
  expect(again.markSeen(published().id)?.by.name).toBe('Ana Ruiz');
  expect([again.markSeen(published().id), again.untold()]).toEqual([null, []]);
  // Told once more, as after a kill, it stays seen.
  again.notify(published());
  expect(again.untold()).toEqual([]);
});

test('what waits for a mail that is set up no longer is told in the room', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  const server = await serveScript(({ at }) => (at === 'begin' ? 'hang up' : undefined));
  const before = openAt(server, newFolder(), [0, 3_600_000]);
  before.mail.notify(published());
  await vi.waitFor(() => expect(before.rows()).toMatchObject([{ tries: 1 }]), { timeout: 20_000 });
  expect(before.mail.untold()).toEqual([]);
  before.close();
  expect(openAt(null, before.data).mail.untold()).toHaveLength(1);
  log.mockRestore();
});
