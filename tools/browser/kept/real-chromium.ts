import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { browserArgs } from '#tools/browser/find-browser.ts';
import { hasEnded } from '#tools/servers/program-path.ts';
import { startBrowser } from './start-browser.ts';

/** A browser as someone has it at home: with a profile on the disk that outlives it. */
export type RealBrowser = {
  /** The folder in which it keeps everything. */
  profile: string;
  /** Starts it, or starts it again where it was, as its user has set it. */
  start: () => Promise<void>;
  /** An empty tab: the one that it starts with, and then new ones. */
  newPage: () => Promise<Page>;
  /** The open page of an address that begins like this, once it is there and has loaded. */
  pageAt: (address: string) => Promise<Page>;
  /** Opens the tab that was closed under this title once more, from the browser's own list. */
  reopenClosedTab: (title: string) => Promise<void>;
  /** One page back, as the button does it, and without waiting for a page that the browser may have kept whole. */
  goBack: (page: Page) => Promise<void>;
  /** Closes it as its user does. */
  quit: () => Promise<void>;
  /** Ends it as a crash does. */
  kill: () => Promise<void>;
  /** Ends it where it still runs, and deletes the profile. */
  remove: () => Promise<void>;
};

type Wishes = {
  /** Whether its user lets websites run scripts. */
  scripts: boolean;
  /** Where it finds the host of each of these addresses: a port of this machine. It finds no other host. */
  hosts: Record<string, number>;
  /** The host that is to be found where it is, besides this machine. */
  alsoFinds?: string;
};

const WITHIN_MS = 60_000;
const ASKED_AGAIN_MS = 10_000;
const SOON = { timeout: WITHIN_MS };
const JAVASCRIPT_BLOCKED = 2;
const CONTINUE_WHERE_YOU_LEFT_OFF = 1;

/**
 * A whole Chromium with a new profile. Playwright would start it with switches of its own, which change what it keeps, so that it is started
 * here, as from a desktop, and only then spoken to. Its headless mode of today is the whole browser: it writes a profile as one with a window
 * does. The shell without windows writes no session.
 */
export function makeRealChromium(executable: string, { scripts, hosts, alsoFinds }: Wishes): RealBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(profile, 'Default'));
  const settings = join(profile, 'Default/Preferences');
  const preferences = {
    session: { restore_on_startup: CONTINUE_WHERE_YOU_LEFT_OFF },
    profile: { default_content_setting_values: scripts ? {} : { javascript: JAVASCRIPT_BLOCKED } },
  };
  writeFileSync(settings, JSON.stringify(preferences));
  const mapped = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  const found = ['127.0.0.1', 'localhost', ...(alsoFinds ? [alsoFinds] : [])].map(
    (host) => `EXCLUDE ${host}`,
  );
  const args = [
    ...browserArgs(),
    '--headless=new',
    '--no-first-run',
    '--ignore-certificate-errors',
    `--host-resolver-rules=${[...mapped, 'MAP * ~NOTFOUND', ...found].join(', ')}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
  ];

  let child: ChildProcess | undefined;
  let context: BrowserContext | undefined;
  let isNew = true;
  const current = () => {
    if (!context) throw new Error('The browser does not run.');
    return context;
  };

  const start = async () => {
    const listening = /DevTools listening on (ws:\S+)/;
    const started = startBrowser(executable, { args, listening, within: WITHIN_MS });
    child = started.child;
    [context] = (await connect(await started.address)).contexts();
  };

  const end = async (how: (running: ChildProcess) => void) => {
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    how(child);
    await ended;
    context = undefined;
  };

  const kill = async () => {
    await end(({ pid }) => process.kill(-(pid as number), 'SIGKILL'));
    // It would ask first whether to open again what was open. This says yes.
    const kept = JSON.parse(readFileSync(settings, 'utf8'));
    kept.profile.exit_type = 'Normal';
    writeFileSync(settings, JSON.stringify(kept));
  };

  // Of more than four tabs, it would load only those again that someone was often at.
  const newPage = async () => {
    const [first] = current().pages();
    const empty = isNew ? first : undefined;
    isNew = false;
    return empty ?? current().newPage();
  };

  return {
    profile,
    start,
    newPage,
    kill,
    pageAt: async (address) => {
      const pages = () => current().pages();
      const open = () => pages().map((page) => page.url());
      const isThere = (url: string) => url.startsWith(address);
      await expect.poll(open, SOON).toContainEqual(expect.stringContaining(address));
      const page = pages().find((each) => isThere(each.url())) as Page;
      await page.bringToFront();
      await page.waitForLoadState();
      return page;
    },
    reopenClosedTab: async (title) => {
      const list = await newPage();
      await list.goto('chrome://tab-search.top-chrome/');
      await list.locator('#searchInput').fill(title);
      await list.locator('tab-search-item').filter({ hasText: title }).click();
    },
    goBack: async (page) => {
      const session = await current().newCDPSession(page);
      const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
      const before = entries[currentIndex - 1];
      if (!before) throw new Error(`Nothing lies before ${page.url()}.`);
      await session.send('Page.navigateToHistoryEntry', { entryId: before.id });
      await expect(page).toHaveURL(before.url);
    },
    quit: async () => {
      const session = await current().browser()?.newBrowserCDPSession();
      // It may be gone before it has answered.
      await end(() => session?.send('Browser.close').catch(() => {}));
    },
    remove: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Speaks to a browser. One that opens its tabs meanwhile may never say of one of them that it is there: it is asked again. */
async function connect(address: string): Promise<Browser> {
  const end = Date.now() + WITHIN_MS;
  for (;;) {
    try {
      return await chromium.connectOverCDP(address, { timeout: ASKED_AGAIN_MS });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
