import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEnd } from '#lib/processes/describe-end.ts';
import type { WebKit } from '#tools/browser/find-webkit.ts';
import { endWithUs, startBrowser } from '#tools/browser/kept/start-browser.ts';
import { until } from '#tools/browser/kept/until.ts';
import { answersAt, freePort } from '#tools/servers/free-port.ts';
import { hasEnded } from '#tools/servers/program-path.ts';
import type { Engine } from './tab.ts';
import { toWebDriverTab } from './to-webdriver-tab.ts';
import { openSession, type Session } from './webdriver.ts';

// Only ends what hangs.
const WITHIN_MS = 240_000;
const SAYS = /CONSOLE|Content Security/;

const OPTIONS = [
  '--automation',
  // Without its toolbar, which is wider than a phone.
  '--full-screen',
  '--enable-write-console-messages-to-stdout=true',
  // On the way back over a page with this header, its driver waits for the answer of a process that is gone.
  '--features=-CrossOriginOpenerPolicy',
];

/** Starts WebKitGTK with a profile of its own, on a screen of its own that no one sees. `options` are more of those of its small browser. */
export async function startWebKit(programs: WebKit, options: readonly string[] = []): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const started: ChildProcess[] = [];
  let session: Session | undefined;
  const stop = async () => {
    // The driver ends what it has started only where it is asked to.
    await session?.send('DELETE', '').catch(() => {});
    for (const child of started.reverse()) await end(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const screen = startBrowser(programs.display, {
      args: ['-displayfd', '2', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      listening: /^(\d+)$/m,
      within: WITHIN_MS,
    });
    started.push(screen.child);
    const env = { ...process.env, ...homeIn(home), DISPLAY: `:${await screen.address}` };

    const port = await freePort();
    // In a group of its own, with the browser and its processes.
    const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    endWithUs(driver);
    started.push(driver);
    let said = '';
    driver.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    await until(() => hasEnded(driver) || answersAt(port), 'The driver of WebKit does not listen.');
    const { exitCode: status, signalCode: signal } = driver;
    if (hasEnded(driver))
      throw new Error(
        describeEnd('The driver of WebKit', { status, signal }) ?? 'The driver of WebKit ended.',
      );
    session = await openSession(port, {
      'webkitgtk:browserOptions': { args: [...OPTIONS, ...options] },
    });
    const tab = toWebDriverTab(session);
    // No element of a window without the focus has it either. The last of its windows is the one that is seen.
    const hand = (...words: string[]) => execFileSync(programs.hand, words, { env, encoding: 'utf8' });
    const windows = hand('search', '--sync', '--class', 'MiniBrowser').trim().split('\n');
    const hasFocus = () => {
      hand('windowfocus', windows.at(-1) as string);
      return tab.run(() => document.hasFocus());
    };
    await until(hasFocus, 'The window of WebKit cannot be given the focus.');
    return {
      name: `WebKitGTK ${session.capabilities.browserVersion}`,
      tab,
      takeLines: () => {
        const lines = said.split('\n').filter((line) => SAYS.test(line));
        said = '';
        return lines;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const homeIn = (home: string) => ({
  HOME: home,
  XDG_RUNTIME_DIR: home,
  XDG_CACHE_HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_DATA_HOME: home,
});

/** Ends a program with all that belongs to its group. */
async function end(child: ChildProcess): Promise<void> {
  const ended = hasEnded(child) || once(child, 'exit');
  try {
    process.kill(-(child.pid as number), 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
  await ended;
}
