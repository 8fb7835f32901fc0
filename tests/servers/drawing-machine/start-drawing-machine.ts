import { mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { serve } from '#tools/servers/serve-site.ts';

/** Where a test can hold it up: before it builds, when it has looked at half of the pages, before a release goes live. */
type Moment = 'building' | 'looking' | 'switching';

/** The machine behind a staff room that publishes: what makes releases and lets them go live, and what readers get. Whoever starts it stops it. */
export type DrawingMachine = {
  /** What the room is told: MACHINE_DIR and SITE_URL. */
  settings: { MACHINE_DIR: string; SITE_URL: string };
  /** The id of the release that readers get. */
  current: () => string;
  /** The folder of it. */
  release: () => string;
  /** How many builds it has begun for the room. */
  builds: () => number;
  /** Holds it up at a moment, until what it gives is called. */
  holdAt: (moment: Moment) => () => void;
  /** Lets the next build fail, after these words. */
  failBuild: (words: string) => void;
  /** Lets the next release fail to go live. */
  failToGoLive: () => void;
  /** Takes back whatever holds it up, or lets it fail. */
  letGo: () => void;
  stop: () => Promise<void>;
};

/** Starts it with what readers see at first: the `content` and `public` in a folder. `isReal`: it makes releases as the project does. */
export async function startDrawingMachine(from: string, isReal = false): Promise<DrawingMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'drawing-machine-'));
  const port = String(await portToComeBackTo());
  const settings = { MACHINE_DIR: folder, SITE_URL: `http://localhost:${port}` };
  const forget = () => rmSync(folder, { recursive: true, force: true });
  const sign = (name: string, words = '') => {
    mkdirSync(join(folder, 'play'), { recursive: true });
    writeFileSync(join(folder, 'play', name), words);
  };
  try {
    const environment = { ...settings, PORT: port, CONTENT: from, BUILD: isReal ? 'real' : 'drawn' };
    const played = await serve(join(import.meta.dirname, 'play.ts'), folder, environment);
    return {
      settings,
      current: () => basename(readlinkSync(join(folder, 'current'))),
      release: () => realpathSync(join(folder, 'current')),
      builds: () => played.said().split('Builds what is wanted').length - 1,
      holdAt: (moment) => {
        sign(`hold-${moment}`);
        return () => rmSync(join(folder, 'play', `hold-${moment}`), { force: true });
      },
      failBuild: (words) => sign('fail', words),
      failToGoLive: () => sign('fail-live'),
      letGo: () => rmSync(join(folder, 'play'), { recursive: true, force: true }),
      stop: () => played.stop().finally(forget),
    };
  } catch (error) {
    forget();
    throw error;
  }
}
