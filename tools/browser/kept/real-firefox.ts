import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasEnded } from '#tools/servers/program-path.ts';
import { type Bidi, connectBidi } from './bidi.ts';
import { contextsOf, type FirefoxTab, toFirefoxTab, untilSo } from './firefox-tab.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { startBrowser } from './start-browser.ts';
import { until } from './until.ts';

/** Firefox as someone has it at home: with a profile on the disk that outlives it. */
export type RealFirefox = {
  /** The folder in which it keeps everything. */
  profile: string;
  /** Its name and version. */
  name: () => string;
  /** What pages have said on the console, and what went wrong in them, since it was last asked. */
  takeLines: () => string[];
  /** Starts it, or starts it again where it was. */
  start: () => Promise<void>;
  /** Opens an address in a new tab, and waits until it is there. */
  open: (address: string) => Promise<FirefoxTab>;
  /** The open tab of an address, once it has loaded. */
  tabAt: (address: string) => Promise<FirefoxTab>;
  /** Opens the tab that was closed last once more, from the browser's own list. */
  reopenClosedTab: () => Promise<void>;
  /** Closes it as its user does. */
  quit: () => Promise<void>;
  /** Ends it as a crash does. */
  kill: () => Promise<void>;
  /** Ends it where it still runs, and deletes the profile. */
  remove: () => Promise<void>;
};

/** Only ends what hangs. */
const WITHIN_MS = 240_000;

/**
 * A whole Firefox with a new profile. It is started as from a desktop, in its own way of having no window, and only then spoken to. It finds the
 * hosts in `hosts`, each at a port of this machine, and no other.
 */
export function makeRealFirefox(executable: string, hosts: Record<string, number> = {}): RealFirefox {
  const home = mkdtempSync(join(tmpdir(), 'firefox-'));
  const profile = join(home, 'profile');
  mkdirSync(profile);
  const tunnel = createServer((_, response) => response.writeHead(502).end());
  tunnel.on('connect', ({ url = '' }, socket) => {
    const port = hosts[url.replace(/:443$/, '')];
    socket.on('error', () => socket.destroy());
    if (!port) return void socket.end('HTTP/1.1 502 Not here\r\n\r\n');
    const other = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Here\r\n\r\n');
      socket.pipe(other).pipe(socket);
    });
    other.on('error', () => socket.destroy());
  });

  let child: ChildProcess | undefined;
  let line: Bidi | undefined;
  let windows: Marionette | undefined;
  let name = '';
  let lines: string[] = [];
  const send: Bidi['send'] = (method, params) => {
    if (!line) throw new Error('Firefox does not run.');
    return line.send(method, params);
  };

  async function start(): Promise<void> {
    if (!tunnel.listening) {
      await once(tunnel.listen(0, '127.0.0.1'), 'listening');
      writeFileSync(join(profile, 'user.js'), toSettings((tunnel.address() as AddressInfo).port));
    }
    // Where it tells the port of its own protocol, each time it starts.
    const told = join(profile, 'MarionetteActivePort');
    rmSync(told, { force: true });
    const args = [
      '--headless',
      '--marionette',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
    ];
    // With a home of its own, because it refuses that of another account.
    const env = { ...process.env, HOME: home };
    const listening = /WebDriver BiDi listening on (ws:\S+)/;
    const started = startBrowser(executable, { args, env, listening, within: WITHIN_MS });
    child = started.child;
    await started.address;
    const port = () => (existsSync(told) ? Number(readFileSync(told, 'utf8')) : 0);
    await until(() => port() > 0, 'Firefox does not say where its windows can be spoken to.');
    windows = await connectMarionette(port());
    name = `Firefox ${windows.version}`;
    line = await connectBidi(windows.pages, (_, entry) => {
      const { level, text, source } = entry as LogEntry;
      // What the browser says of itself comes from no page.
      if (source.context) lines.push(`${level}: ${text}`);
    });
    await send('session.subscribe', { events: ['log.entryAdded'] });
  }

  async function end(how: (running: ChildProcess) => void): Promise<void> {
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    how(child);
    await ended;
    line = undefined;
    windows = undefined;
  }
  const kill = () => end(({ pid }) => process.kill(-(pid as number), 'SIGKILL'));

  const trees = () => contextsOf(send, {});

  const toTab = (context: string) => toFirefoxTab(send, context);

  /** Runs a script in the window of the browser itself. */
  async function runInWindow(script: string): Promise<void> {
    if (!windows) throw new Error('Firefox does not run.');
    await windows.run(script);
  }

  return {
    profile: home,
    name: () => name,
    takeLines: () => {
      const taken = lines;
      lines = [];
      return taken;
    },
    start,
    open: async (address) => {
      const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
      await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
      return toTab(context);
    },
    tabAt: async (address) => {
      const find = async () => (await trees()).find(({ url }) => url === address);
      await untilSo(async () => (await find()) !== undefined);
      const tab = toTab((await find())?.context as string);
      await tab.show();
      await untilSo(() =>
        tab.run(() => document.readyState === 'complete' && location.href !== 'about:blank'),
      );
      return tab;
    },
    reopenClosedTab: () => runInWindow('SessionStore.undoCloseTab(window, 0)'),
    kill,
    // As its menu does it. Told to close by the one who speaks to it, it would forget where it was. It may be gone before it has answered.
    quit: () =>
      end(() => void runInWindow('Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)').catch(() => {})),
    remove: async () => {
      await kill();
      tunnel.closeAllConnections();
      tunnel.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type LogEntry = { level: string; text: string; source: { context?: string } };

/** What its user has set, and what lets it ask no one of its own accord. */
function toSettings(proxy: number): string {
  const settings = {
    // To go on where it was.
    'browser.startup.page': 3,
    'browser.sessionstore.restore_on_demand': false,
    // What is typed is written down each second, and not each 15; nor each hour, where no hand has moved a mouse for three minutes.
    'browser.sessionstore.interval': 1000,
    'browser.sessionstore.interval.idle': 1000,
    // What it would change for whoever speaks to it, such as what it keeps after a crash.
    'remote.prefs.recommended': false,
    // One that is free.
    'marionette.port': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.aboutwelcome.enabled': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
  };
  return Object.entries(settings)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
