import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addBuild } from '#tests/add-build.ts';
import { ask } from '#tests/servers/ask.ts';
import { type CopiedBuilds, copyBuilds } from '#tools/copies/copy-builds.ts';
import { findOrInstallNginx, serveWithNginx, WITHOUT_NGINX } from '#tools/servers/nginx.ts';
import { NIGHTLY } from '#tools/test-run/when.ts';
import { sentBody } from '../../unit/server/inquiries/sent-form.ts';
import { canRun, type Machine, makeMachine, UNIT, WITHOUT_MACHINE } from './machine.ts';
import { makeWholeRelease, type Release } from './make-release.ts';

// Releases of the real build, with its server, behind the real nginx.
const isPossible = canRun && findOrInstallNginx();
if (!isPossible) test.skip(canRun ? WITHOUT_NGINX : WITHOUT_MACHINE, () => {});

let machine: Machine;
let copied: CopiedBuilds;
const releases: Release[] = [];
beforeAll(async () => {
  if (!isPossible) return;
  machine = await makeMachine();
  copied = copyBuilds();
  for (const mark of ['one', 'two']) {
    const id = addBuild(
      copied.builds,
      (files) => {
        const page = files.get('/');
        if (!page) throw new Error('The build has no first page.');
        files.set('/', { ...page, bytes: Buffer.concat([page.bytes, Buffer.from(`<!-- ${mark} -->`)]) });
      },
      { origin: 'https://example.org', form: 'here' },
    );
    releases.push(makeWholeRelease(machine.place, join(copied.builds, id), id));
  }
  await machine.install(releases[0]?.file ?? '');
});
afterAll(async () => {
  await machine?.remove();
  copied?.remove();
});

describe.skipIf(!isPossible)('a release of the real build', () => {
  test('goes live while no one who asks is left without an answer, and no inquiry is lost or kept twice', async () => {
    const nginx = await serveWithNginx({
      builds: machine.site,
      name: 'example.org',
      servers: machine.ports.map((port) => `http://127.0.0.1:${port}`),
    });
    if (!nginx) throw new Error('nginx is gone.');
    machine.know('nginx.pid', String(nginx.pid));
    try {
      let isOver = false;
      const statuses = new Set<number>();
      let taken = 0;
      const post = {
        ca: nginx.ca,
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Accept: 'application/json',
          Origin: 'https://example.org',
        },
      };
      const readers = ['/', '/about/', '/nothing-here/', '/about', '/api/health/'].map(async (path) => {
        while (!isOver) statuses.add((await ask(nginx.url, path, { ca: nginx.ca })).status);
      });
      const writer = (async () => {
        // The limit of one visitor is 30, and the script has posted as well.
        while (!isOver && taken < 20) {
          const { status } = await ask(nginx.url, '/api/inquiries/', {
            ...post,
            body: sentBody({ name: `Ana ${taken}` }),
          });
          expect(status).toBe(200);
          taken += 1;
        }
      })();
      const port = new URL(nginx.url).port;
      const said = await machine.run(['update', releases[1]?.file ?? ''], {
        RETURN_2_INTIMACY_TLS_PORT: port,
      });
      expect(said).toMatchObject({ status: 0, stderr: '' });
      isOver = true;
      await Promise.all([...readers, writer]);
      expect([...statuses].sort()).toEqual([200, 308, 404]);
      expect(taken).toBeGreaterThan(0);
      const health = JSON.parse((await ask(nginx.url, '/api/health/', { ca: nginx.ca })).body.toString());
      expect(health).toMatchObject({ build: releases[1]?.id, pending: taken });
      expect((await ask(nginx.url, '/', { ca: nginx.ca })).body.toString()).toContain('<!-- two -->');
    } finally {
      machine.forget('nginx.pid');
      await nginx.stop();
    }
  });

  async function expectOldServes(settings: string, because: string): Promise<void> {
    const before = await machine.state();
    const path = `etc/${UNIT}/server.env`;
    const text = machine.read(path);
    machine.put(path, `${text}${settings}\n`);
    const { status, stderr } = await machine.run(['back']);
    machine.put(path, text);
    expect([status, stderr]).toEqual([1, expect.stringContaining(because)]);
    expect(await machine.state()).toEqual(before);
  }
  test('where a setting is wrong, the new server is stopped, and the old one serves on', () =>
    expectOldServes('TRUSTED_PROXIES=nobody', 'TRUSTED_PROXIES is "nobody"'));
  test('where its database is not there, likewise', { tags: NIGHTLY }, () =>
    expectOldServes('DATABASE_URL=postgres://nobody@127.0.0.1:9/site', 'Its server '),
  );
});
