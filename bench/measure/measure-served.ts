import { join } from 'node:path';
import { loadSite } from '#lib/site.ts';
import { copyBuilds } from '#tools/copies/copy-builds.ts';
import { installPackages, mayInstallPackages } from '#tools/servers/install-packages.ts';
import { serveWithNginx } from '#tools/servers/nginx.ts';
import { programPath } from '#tools/servers/program-path.ts';
import { buildPlain, serveOurs, serveWithNextStart } from '../contestants/contestants.ts';
import { runNginx } from '../contestants/run-nginx.ts';
import { SERVERS, type Served, type Server, type Speed } from '../results.ts';
import { say, undoLater } from '../session.ts';
import { measureAtRest } from './measure-at-rest.ts';
import { mainPillarOf } from './page-types.ts';
import { bytesAt } from './weigh-visit.ts';
import { medianSpeed, runWrk } from './wrk.ts';

const WARM_UP_S = 3;

/**
 * How many requests per second for the main pillar are answered by `npm start`, by plain `next start` with the same pages, by nginx with
 * nothing but the finished file, and by the site behind nginx as deploy/machine/nginx/site.conf sets it up. They take turns, so that whatever disturbs the
 * machine disturbs all of them. Also how soon the first two answer after their start, and their memory at rest.
 */
export async function measureServed(build: string, rounds: number): Promise<Served> {
  const { path } = mainPillarOf(loadSite(join(build, 'content')).pages);
  const missing = installPrograms();
  const none = Object.fromEntries(SERVERS.map((name) => [name, null])) as Record<Server, null>;
  const plain = await buildPlain();
  const atRest = {
    ours: await measureAtRest((port) => serveOurs(build, port), path, rounds),
    nextStart: await measureAtRest((port) => serveWithNextStart(plain, port), path, rounds),
  };
  if (missing.includes('wrk')) {
    say('wrk is not available here, so speed is not measured');
    return { path, rounds, ...none, atRest };
  }
  const ours = await serveOurs(build);
  const nextStart = await serveWithNextStart(plain);
  const urls: Partial<Record<Server, string>> = { ours: ours.url, nextStart: nextStart.url };
  if (missing.includes('nginx')) {
    say('nginx is not available here, so it is not measured');
  } else {
    const html = Buffer.from(await (await fetch(ours.url + path)).arrayBuffer());
    Object.assign(urls, {
      nginx: await runNginx(path, html),
      behindNginx: await serveBehindNginx(build, ours.url),
    });
  }
  const names = SERVERS.filter((name) => urls[name]);
  const found = new Map<Server, Speed[]>(names.map((name) => [name, []]));
  // Plain Next sends the same page with its scripts.
  await compareAnswers(names.filter((name) => name !== 'nextStart').map((name) => urls[name] + path));
  for (const name of names) await runWrk(urls[name] + path, WARM_UP_S);
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      const speed = await runWrk(urls[name] + path);
      found.get(name)?.push(speed);
      say(
        `round ${round} of ${rounds}, ${name}: ${speed.perSecond.toFixed(0)} a second, p99 ${speed.p99} ms`,
      );
    }
  }
  const medians = [...found].map(([name, speeds]) => [name, medianSpeed(speeds)]);
  return { path, rounds, ...none, ...Object.fromEntries(medians), atRest };
}

/** The site behind nginx, as docs/running.md has it but without TLS: the pages of the build, and the server for the rest. */
async function serveBehindNginx(build: string, server: string): Promise<string | null> {
  const { builds, remove } = copyBuilds(build);
  undoLater(remove);
  const nginx = await serveWithNginx({ builds, servers: [server], isPlain: true });
  if (!nginx) return null;
  undoLater(nginx.stop);
  return nginx.url.replace('localhost', '127.0.0.1');
}

/** Throws if one of the servers sends something different from the others. */
async function compareAnswers(urls: readonly string[]): Promise<void> {
  const bodies = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  const sizes = await Promise.all(urls.map(bytesAt));
  const odd = urls.filter((_, index) => bodies[index] !== bodies[0]);
  if (odd.length > 0) throw new Error(`${odd.join(' and ')} do not send what ${urls[0]} sends.`);
  say(`all send the same page, compressed to ${[...new Set(sizes)].join(' or ')} bytes`);
}

const PROGRAMS = ['wrk', 'nginx'];

/** Installs wrk and nginx from Debian if they are missing and we may; returns those that are still missing. */
function installPrograms(): string[] {
  const absent = () => PROGRAMS.filter((program) => programPath(program) === null);
  if (absent().length > 0 && mayInstallPackages()) {
    say(`installing ${absent().join(' and ')} from Debian`);
    try {
      installPackages(...absent());
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  return absent();
}
