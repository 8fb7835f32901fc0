import { appendFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tagsOf } from '#tools/test-run/when.ts';
import { canRun, type Machine, makeMachine, UNIT, WITHOUT_MACHINE } from './machine.ts';
import { makeRelease, type Release } from './make-release.ts';

let machine: Machine;
let first: Release;
let second: Release;
beforeAll(async () => {
  if (!canRun) return;
  machine = await makeMachine();
  first = makeRelease(machine.place, 'one');
  second = makeRelease(machine.place, 'two', { change: withOtherScript });
  await machine.install(first.file);
});
afterAll(() => machine?.remove());
if (!canRun) test.skip(WITHOUT_MACHINE, () => {});

/** A release with a script, a unit and a configuration of nginx that differ from those of the one before. */
function withOtherScript(folder: string): void {
  for (const name of ['site', `machine/units/${UNIT}@.service`, 'machine/nginx/site.conf'])
    appendFileSync(join(folder, 'deploy', name), '# Another one.\n');
}

const script = () => machine.read(`usr/local/lib/${UNIT}/site`).includes('Another one');

describe.skipIf(!canRun)('an update, and back', () => {
  test('the server of a new release takes over at the other port, with the script that came with it', async () => {
    const said = await machine.run(['update', second.file]);
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(said.stdout).toMatch(
      new RegExp(`== Readers get release ${second.id.slice(0, 12)} since \\d\\d:\\d\\d:\\d\\d UTC\\n`),
    );
    expect(await machine.state()).toMatchObject({
      current: second.id,
      previous: first.id,
      served: [null, second.id],
      enabled: [false, true],
    });
    expect(script()).toBe(true);
    // The old server is stopped when all else is done.
    expect(machine.asked().filter((line) => /@|nginx/.test(line))).toEqual([
      `systemctl restart ${UNIT}@${machine.ports[1]}`,
      'nginx -t -q',
      'systemctl reload nginx',
      `systemctl enable --quiet ${UNIT}@${machine.ports[1]}`,
      `systemctl disable --quiet --now ${UNIT}@${machine.ports[0]}`,
    ]);
  });

  test('back goes to the one before; the script stays the newest', async () => {
    expect(await machine.run(['back'])).toMatchObject({ status: 0, stderr: '' });
    expect(await machine.state()).toMatchObject({
      current: first.id,
      previous: second.id,
      served: [first.id, null],
    });
    expect(script()).toBe(true);
  });

  test('back takes the start of an id, if one release alone has it', async () => {
    for (const wanted of ['f00', 'x', '.*', '../..']) {
      const { status, stderr } = await machine.run(['back', wanted]);
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining(`There is no release whose id starts with "${wanted}".\n`),
      ]);
      expect(stderr).toContain(`  ${first.id.slice(0, 12)}  made `);
      expect(stderr).toContain(`Readers still get what they got before: release ${first.id.slice(0, 12)}`);
    }
    expect(machine.linked('current')).toBe(first.id);
    expect(await machine.run(['back', second.id.slice(0, 5)])).toMatchObject({ status: 0 });
    expect(await machine.state()).toMatchObject({
      current: second.id,
      previous: first.id,
      served: [null, second.id],
    });
    expect(script()).toBe(true);
  });

  test('a server that has just ended is not left to start again beside the new one', async () => {
    const before = await machine.state();
    const serving = before.enabled.indexOf(true);
    await machine.systemctl('stop', `${UNIT}@${machine.ports[serving]}`);
    expect(await machine.run(['back'])).toMatchObject({ status: 0, stderr: '' });
    expect((await machine.state()).enabled).toEqual([...before.enabled].reverse());
  });

  test('settings that changed take effect with the same release, which then is not the one before itself', async () => {
    const before = await machine.state();
    expect(await machine.run(['update', first.file])).toMatchObject({ status: 0 });
    const after = await machine.state();
    expect([after.current, after.previous]).toEqual([before.current, before.previous]);
    expect(after.served).toEqual([...before.served].reverse());
  });
});

describe.skipIf(!canRun)('where something is wrong with a release, all is as it was', () => {
  afterEach(() => {
    machine.forget('nginx.refuses');
    machine.front.sends = null;
    for (const port of machine.ports) machine.forget(`${UNIT}@${port}.unable`);
  });

  type Case = [
    what: string,
    oddity: Parameters<typeof makeRelease>[2],
    because: string,
    prepare?: () => void,
  ];
  const CASES: Case[] = [
    ['its server ends', { how: 'ends' }, 'did not start. It said: A setting is wrong.'],
    ['its server is not well', { how: 'sick' }, 'is not well: its health is 503: {'],
    ['its server is of another release', { how: 'of-another' }, 'it says that it is of another release: {'],
    [
      'its server finds everything',
      { how: 'finds-all' },
      'it answers 200 at an address where there is nothing',
    ],
    ['the form breaks', { how: 'form-breaks' }, 'it answers 500 to an empty form, in place of refusing it'],
    [
      'its server sends another page',
      { how: 'other-page' },
      'it does not send the first page of this release.',
    ],
    [
      'its server is not well behind nginx',
      { how: 'sick-behind' },
      'is not well behind nginx: its health is 503',
    ],
    [
      'nginx does not take its configuration',
      {
        change: (folder) => appendFileSync(join(folder, 'deploy/machine/nginx/site.conf'), 'nonsense;\n'),
      },
      'nginx does not take its configuration or its headers; what it said stands above.',
      () => machine.know('nginx.refuses', 'nonsense'),
    ],
    [
      'nginx does not take its headers',
      {
        change: (folder) =>
          appendFileSync(join(folder, 'nginx/headers.conf'), 'add_header X-Odd "a" always;\n'),
      },
      'nginx does not take its configuration or its headers; what it said stands above.',
      () => machine.know('nginx.refuses', 'X-Odd'),
    ],
    [
      'nginx sends other pages',
      {},
      'what it sends at / is not the first of them.',
      () => {
        machine.front.sends = 'Another page.';
      },
    ],
    [
      'it cannot be started with the machine',
      {},
      'cannot be started with the machine',
      () => {
        for (const port of machine.ports) machine.know(`${UNIT}@${port}.unable`);
      },
    ],
  ];
  // One that is found before anything was switched, one once the pages were, and one once the old server was stopped: the last.
  const BY_DAY = [
    'its server is not well',
    'nginx does not take its headers',
    'its server is not well behind nginx',
  ];

  async function expectAllAsItWas(...[what, oddity, because, prepare]: Case): Promise<void> {
    const before = await machine.state();
    const change = (folder: string) => {
      withOtherScript(folder);
      oddity?.change?.(folder);
    };
    const { file } = makeRelease(machine.place, what, { ...oddity, change });
    prepare?.();
    const { status, stderr } = await machine.run(['update', file]);
    expect(status).toBe(1);
    expect(stderr).toContain(because);
    expect(stderr).toContain(
      `Readers still get what they got before: release ${before.current?.slice(0, 12)}, made `,
    );
    // Once, and not above and below.
    expect(stderr.split(because).length).toBe(2);
    expect(await machine.state()).toEqual(before);
    // The next one goes its way.
    expect(existsSync(join(machine.root, `usr/local/lib/${UNIT}.before`))).toBe(false);
  }
  for (const each of CASES)
    test(each[0], { tags: tagsOf(BY_DAY.includes(each[0])) }, () => expectAllAsItWas(...each));

  test('each fault of a server is told, and a server without one has none', async () => {
    // One server for all of them: the first part of the address says how it is.
    const server = createServer(({ url = '' }, response) => {
      const [, how, ...rest] = url.split('/');
      const send = (status: number, body = '') => response.writeHead(status).end(body);
      const build = how === 'of-another' ? 'f'.repeat(64) : first.id;
      if (rest[0] === 'api' && rest[1] === 'health')
        send(how === 'sick' ? 503 : 200, JSON.stringify({ build }));
      else if (rest[0] === 'api') send(how === 'form-breaks' ? 500 : 422);
      else if (rest[0] === '') send(200, how === 'other-page' ? '' : '<p>one</p>\n');
      else send(how === 'finds-all' ? 200 : 404);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const faults = {
        well: '',
        sick: 'its health is 503: {',
        'of-another': 'it says that it is of another release: {',
        'finds-all': 'it answers 200 at an address where there is nothing',
        'form-breaks': 'it answers 500 to an empty form',
        'other-page': 'it does not send the first page of this release.',
      };
      const { port } = server.address() as AddressInfo;
      const script = `. <(sed '/^HERE=/d; /^run_command/d' "$HERE/site"); SITE_NAME=example.org
for how in "\${@:3}"; do printf '%s\\0' "$(fault_of_server "$1/$how" "$2")"; done`;
      const HERE = join(machine.root, 'usr/local/lib', UNIT);
      const words = ['-c', script, 'bash', `http://127.0.0.1:${port}`, first.id, ...Object.keys(faults)];
      const { stdout } = await machine.runProgram('/bin/bash', words, { HERE });
      expect(stdout.split('\0').slice(0, -1)).toEqual(
        Object.values(faults).map((fault) => (fault ? expect.stringContaining(fault) : '')),
      );
    } finally {
      server.close();
    }
  });

  test('and so it is on a machine that serves nothing yet, where the next try goes on', async () => {
    const fresh = await makeMachine();
    try {
      const words = ['install', '--answers', fresh.answers(), '--release'];
      fresh.front.sends = 'Another page.';
      const good = makeRelease(fresh.place, 'good');
      const said = await fresh.runFirst([...words, good.file]);
      expect(said.status).toBe(1);
      expect(said.stderr).toContain('Nothing is served on this machine yet.\n');
      expect([await fresh.served(), fresh.linked('current')]).toEqual([[null, null], null]);
      // nginx would not start with files that are not there.
      expect(await fresh.runProgram(join(fresh.bin, 'nginx'), ['-t'])).toMatchObject({ status: 0 });
      fresh.front.sends = null;
      expect(await fresh.runFirst([...words, good.file])).toMatchObject({ status: 0, stderr: '' });
      expect([await fresh.served(), fresh.linked('current'), fresh.linked('previous')]).toEqual([
        [good.id, null],
        good.id,
        null,
      ]);
    } finally {
      await fresh.remove();
    }
  });
});
