import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWERS, canRun, type Machine, makeMachine, WITHOUT_MACHINE } from './machine.ts';
import { runParts } from './run-parts.ts';

let machine: Machine;
beforeAll(async () => {
  if (canRun) machine = await makeMachine();
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

/** All faults of some answers, each a line. */
const faultsOf = (changes: Record<string, string>) =>
  runParts(
    `for each in "$@"; do printf -v "\${each%%=*}" '%s' "\${each#*=}"; done; faults_of_answers`,
    Object.entries({ ...ANSWERS, ...changes }).map(([name, value]) => `${name}=${value}`),
  )
    .split('\n')
    .filter(Boolean);

const ROOM = { ROOM: 'yes', SOURCE: 'https://git.example.org/site.git' };
const NO_FORM = { SMTP_URL: '', INQUIRY_TO: '', INQUIRY_FROM: '' };

describe('answers', () => {
  test.each<[changes: Record<string, string>]>([
    [{}],
    [NO_FORM],
    [{ SITE_NAME: 'a-b.c1.example.museum', OTHER_NAMES: 'www.example.org  example.net' }],
    [{ SOURCE: 'git@git.example.org:site.git', ROOM: 'yes', CERTIFICATE_EMAIL: 'a.b+c@example.org' }],
    [{ SMTP_URL: 'smtps://a%40b:p%20w@mail.example.org:465' }],
    [{ ...ROOM, STAFF_NAME: 'staff.example.org', OWNER_EMAIL: 'ana@example.org' }],
    [{ ...ROOM, ...NO_FORM }],
  ])('%o will do', (changes) => {
    expect(faultsOf(changes)).toEqual([]);
  });

  test.each<[changes: Record<string, string>, fault: string]>([
    [{ SITE_NAME: '' }, 'SITE_NAME is missing. Write the name of the site, as in SITE_NAME=example.org'],
    ...[
      'https://example.org',
      'example.org/',
      'Example.org',
      'localhost',
      '-a.org',
      'a b.org',
      'a|b.org',
      'a;b.org',
      'a.org$x',
      '1.2.3.4',
      `${'a'.repeat(64)}.org`,
    ].map((name): [Record<string, string>, string] => [
      { SITE_NAME: name },
      `SITE_NAME is "${name}", which is no name of a site. Write it in small letters, without https:// and slashes, as in SITE_NAME=example.org`,
    ]),
    [
      { OTHER_NAMES: 'www.example.org, example.net' },
      'OTHER_NAMES has "www.example.org,", which is no name of a site. Write names with a space between them, as in OTHER_NAMES=www.example.org',
    ],
    [
      { CERTIFICATE_EMAIL: 'office' },
      'CERTIFICATE_EMAIL is "office", which is no mail address. Write it as in CERTIFICATE_EMAIL=office@example.org',
    ],
    [
      { INQUIRY_TO: 'Office <office@example.org>' },
      'INQUIRY_TO is "Office <office@example.org>", which is no mail address. Write it as in INQUIRY_TO=office@example.org',
    ],
    [
      { INQUIRY_FROM: '' },
      'INQUIRY_FROM is missing, and inquiries cannot be mailed without it. Write it as in INQUIRY_FROM=office@example.org',
    ],
    [
      { ...NO_FORM, INQUIRY_TO: 'office@example.org' },
      'INQUIRY_TO is there, and SMTP_URL is missing. Write the mail server as in SMTP_URL=smtps://name:password@mail.example.org, or leave out all three for a site without the form',
    ],
    ...[
      'smtps://a b@mail',
      'mail.example.org',
      'smtp://a"b@c',
      "smtp://a'b@c",
      'smtp://a\\b@c',
      'https://a@b',
    ].map((url): [Record<string, string>, string] => [
      { SMTP_URL: url },
      'SMTP_URL is not the address of a mail server. Write it as in SMTP_URL=smtps://name:password@mail.example.org, without quotation marks, and with other characters of the password percent-encoded',
    ]),
    [
      { SOURCE: '--upload-pack=evil' },
      'SOURCE is "--upload-pack=evil", which is no address of a Git repository. Write it as in SOURCE=https://git.example.org/site.git',
    ],
    ...(['https://staff.example.org', 'Staff.example.org', 'staff'] as const).map(
      (name): [Record<string, string>, string] => [
        { ...ROOM, STAFF_NAME: name },
        `STAFF_NAME is "${name}", which is no name of a site. Write it in small letters, without https:// and slashes, as in STAFF_NAME=staff.example.org`,
      ],
    ),
    ...(['example.org', 'www.example.org'] as const).map((name): [Record<string, string>, string] => [
      { ...ROOM, OTHER_NAMES: 'example.net www.example.org', STAFF_NAME: name },
      `STAFF_NAME is "${name}", which leads readers to the site. Write a name of its own for the staff room, as in STAFF_NAME=staff.example.org`,
    ]),
    [
      { STAFF_NAME: 'staff.example.org' },
      'STAFF_NAME is there, and ROOM is "no". Write ROOM=yes, or leave STAFF_NAME out',
    ],
    [
      { ...ROOM, OWNER_EMAIL: 'ana' },
      'OWNER_EMAIL is "ana", which is no mail address. Write it as in OWNER_EMAIL=office@example.org',
    ],
    [
      { OWNER_EMAIL: 'ana@example.org' },
      'OWNER_EMAIL is there, and ROOM is "no". Write ROOM=yes, or leave OWNER_EMAIL out',
    ],
    [
      { ...ROOM, ...NO_FORM, OWNER_EMAIL: 'ana@example.org' },
      'OWNER_EMAIL is there, and SMTP_URL is missing. Write the mail server as in SMTP_URL=smtps://name:password@mail.example.org, or leave OWNER_EMAIL out',
    ],
    [{ ROOM: 'Yes' }, 'ROOM is "Yes". Write ROOM=yes if staff write the pages on this machine, else ROOM=no'],
    [
      { ROOM: 'yes' },
      'ROOM is "yes", and SOURCE is missing: the staff room needs the Git repository. Write its address as in SOURCE=https://git.example.org/site.git',
    ],
  ])('%o is told, with what to write', (changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault]);
  });

  test('all faults are told at once', () => {
    expect(faultsOf({ SITE_NAME: '', ROOM: 'maybe', SOURCE: '-x' })).toHaveLength(3);
  });

  test('lines of a file are read as they stand, with any line break', () => {
    const file = join(machine.place, 'lines');
    writeFileSync(file, '# A word.\r\n\r\nSITE_NAME=example.org\r\nSMTP_URL=smtp://a:b=c#$(x)`@d\nROOM=no');
    const script = `read_answers "$1"; printf '%s\\n' "$SITE_NAME" "$SMTP_URL" "$ROOM"`;
    expect(runParts(script, [file])).toBe('example.org\nsmtp://a:b=c#$(x)`@d\nno\n');
  });
});

describe.skipIf(!canRun)('a file of answers', () => {
  const install = (file: string) => machine.runFirst(['install', '--answers', file]);

  test('that is not there changes nothing', async () => {
    const { status, stderr } = await install('/nothing/here');
    expect([status, stderr]).toEqual([
      1,
      '\nThere is no file "/nothing/here" with answers.\nNothing is served on this machine yet.\n',
    ]);
  });

  test('with lines that are no answers changes nothing, and what may be secret in them is not repeated', async () => {
    const file = join(machine.place, 'odd');
    writeFileSync(file, 'SITE_NAME=example.org\nSMTP_PASSWORD=secret-word\nwords\n ROOM=no\n');
    const { status, stdout, stderr } = await install(file);
    const line = (number: number) =>
      `Line ${number} of ${file} is no answer. The answers are: SITE_NAME OTHER_NAMES CERTIFICATE_EMAIL SOURCE ROOM STAFF_NAME OWNER_EMAIL SMTP_URL INQUIRY_TO INQUIRY_FROM\n`;
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      `\n${line(2)}${line(3)}${line(4)}Nothing is served on this machine yet.\n`,
    ]);
  });

  test('is needed where there is no terminal to ask at', async () => {
    const { status, stderr } = await machine.runFirst(['install']);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('Nothing is known of the site yet, and there is no terminal to ask at.\n'),
    ]);
    expect(machine.asked()).toEqual([]);
  });
});

test('at a terminal, what is wrong is told and asked again', async () => {
  const file = join(machine.place, 'ask.sh');
  const said = join(machine.place, 'said');
  // What `runParts` does, for a terminal.
  writeFileSync(
    file,
    runParts(`declare -f; declare -p OPEN_ANSWERS SERVER_ANSWERS ANSWERS SERVER_ENV SITE_NAME OTHER_NAMES CERTIFICATE_EMAIL SOURCE ROOM STAFF_NAME OWNER_EMAIL SMTP_URL INQUIRY_TO INQUIRY_FROM
echo 'get_answers; printf "%s|" "$SITE_NAME" "$OTHER_NAMES" "$ROOM" "$SMTP_URL" "$INQUIRY_TO" "$INQUIRY_FROM" >"$1"'`),
  );
  const typed = [
    'https://example.org',
    'example.org',
    '',
    'office',
    '',
    '',
    'yes',
    '',
    'mail.example.org',
    'smtps://a:secret-word@mail.example.org',
    'office',
    'office@example.org',
    'site@example.org',
  ];
  const command = `printf '%s\\n' ${typed.map((line) => `'${line}'`).join(' ')} | script -qec "bash '${file}' '${said}'" /dev/null`;
  const { stdout } = await machine.runProgram('/bin/sh', ['-c', command]);
  expect(stdout).toContain('SITE_NAME is "https://example.org", which is no name of a site.');
  expect(stdout).toContain('CERTIFICATE_EMAIL is "office", which is no mail address.');
  expect(stdout).toContain('ROOM is "yes", and SOURCE is missing');
  expect(stdout).toContain('SMTP_URL is not the address of a mail server.');
  const { stdout: taken } = await machine.runProgram('/bin/cat', [said]);
  expect(taken).toBe(
    'example.org||no|smtps://a:secret-word@mail.example.org|office@example.org|site@example.org|',
  );
});

test('settings of the server are for root alone from the first moment, and keep what else stands there', () => {
  const path = join(machine.root, 'etc/return-2-intimacy/server.env');
  const keep = (smtp: string) =>
    runParts(
      `SITE_NAME=example.org ROOM=no SMTP_URL=$1 INQUIRY_TO=a@example.org INQUIRY_FROM=b@example.org
seen=$(mktemp); chmod() { stat -c %a "\${@: -1}" >>"$seen"; command chmod "$@"; }
keep_answers >/dev/null; cat "$seen"`,
      [smtp],
      machine.root,
    );
  // Modes before each is set: what it has from the beginning.
  expect(keep('smtp://a@b')).toBe('600\n600\n');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const text = machine.read('etc/return-2-intimacy/server.env');
  expect(text).toContain('\nSMTP_URL=smtp://a@b\nINQUIRY_TO=a@example.org\nINQUIRY_FROM=b@example.org\n');
  expect(text).toMatch(/^INQUIRY_KEYS=[\w+/]{43}=$/m);
  writeFileSync(path, `${text}DATABASE_URL=postgres://x\n`);
  keep('smtp://c@d');
  const after = machine.read('etc/return-2-intimacy/server.env');
  expect(after).toContain(/INQUIRY_KEYS=.*/.exec(text)?.[0]);
  expect(after).toContain('SMTP_URL=smtp://c@d\n');
  expect(after).toContain('DATABASE_URL=postgres://x\n');
  expect(machine.read('etc/return-2-intimacy/site.conf')).not.toContain('smtp');
});

describe('settings of the room', () => {
  const env = 'etc/return-2-intimacy/room.env';
  const walls = 'etc/systemd/system/return-2-intimacy-staff.service.d/mail.conf';
  const keep = (changes: string) =>
    runParts(
      `SITE_NAME=example.org ROOM=yes SMTP_URL=smtp://a:secret-word@b INQUIRY_TO=a@example.org INQUIRY_FROM=b@example.org ${changes}
keep_answers >/dev/null`,
      [],
      machine.root,
    );

  test('have the password of the mail server, and a way to it, only where the room sends mail', () => {
    keep('STAFF_NAME=staff.example.org');
    expect(statSync(join(machine.root, env)).mode & 0o777).toBe(0o600);
    const lines = () => machine.read(env).split('\n').slice(1);
    expect(lines()).toEqual([
      'SITE_URL=https://example.org',
      'INQUIRY_FORM=yes',
      'STAFF_URL=https://staff.example.org',
      '',
    ]);
    expect(existsSync(join(machine.root, walls))).toBe(false);
    keep('OWNER_EMAIL=ana@example.org');
    expect(lines()).toEqual([
      'SITE_URL=https://example.org',
      'INQUIRY_FORM=yes',
      'OWNER_EMAIL=ana@example.org',
      'SMTP_URL=smtp://a:secret-word@b',
      'INQUIRY_FROM=b@example.org',
      '',
    ]);
    expect(statSync(join(machine.root, env)).mode & 0o777).toBe(0o600);
    expect(machine.read(walls)).toMatch(
      /^\[Service\]\nIPAddressAllow=\nIPAddressDeny=\nIPAddressDeny=link-local multicast$/m,
    );
    keep('');
    expect(existsSync(join(machine.root, walls))).toBe(false);
    keep('ROOM=no');
    expect(existsSync(join(machine.root, env))).toBe(false);
  });
});
