import { mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { portToComeBackTo } from '#tools/servers/free-port.ts';
import { serve } from '#tools/servers/serve-site.ts';

/** Where a test can hold it up: before it builds, when it has looked at half of the pages. */
type Moment = 'building' | 'looking';

/** The machine behind a staff room that publishes: what makes releases and lets them go live, and what readers get. Whoever starts it stops it. */
export type DrawingMachine = {
  /** What the room is told: MACHINE_DIR and SITE_URL. */
  settings: { MACHINE_DIR: string; SITE_URL: string };
  /** The id of the release that readers get. */
  current: () => string;
  /** The folder of it. */
  release: () => string;
  /** Holds it up at a moment, until what it gives is called. */
  holdAt: (moment: Moment) => () => void;
  /** Takes back whatever holds it up. */
  letGo: () => void;
  stop: () => Promise<void>;
};

/** Starts it with what readers see at first: the `content` and `public` in a folder. `isReal`: it makes releases as the project does. */
export async function startDrawingMachine(from: string, isReal = false): Promise<DrawingMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'drawing-machine-'));
  const port = String(await portToComeBackTo());
  const settings = { MACHINE_DIR: folder, SITE_URL: `http://localhost:${port}` };
  const forget = () => rmSync(folder, { recursive: true, force: true });
  const sign = (name: string) => {
    mkdirSync(join(folder, 'play'), { recursive: true });
    writeFileSync(join(folder, 'play', name), '');
  };
  try {
    const environment = { ...settings, PORT: port, CONTENT: from, BUILD: isReal ? 'real' : 'drawn' };
    const played = await serve(join(import.meta.dirname, 'play.ts'), folder, environment);
    return {
      settings,
      current: () => basename(readlinkSync(join(folder, 'current'))),
      release: () => realpathSync(join(folder, 'current')),
      holdAt: (moment) => {
        sign(`hold-${moment}`);
        return () => rmSync(join(folder, 'play', `hold-${moment}`), { force: true });
      },
      letGo: () => rmSync(join(folder, 'play'), { recursive: true, force: true }),
      stop: () => played.stop().finally(forget),
    };
  } catch (error) {
    forget();
    throw error;
  }
}
