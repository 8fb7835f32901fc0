import { makeRealFirefox } from '#tools/browser/kept/real-firefox.ts';
import type { Engine } from './tab.ts';

/** Starts Firefox with a profile of its own. */
export async function startFirefox(executable: string): Promise<Engine> {
  const firefox = makeRealFirefox(executable);
  try {
    await firefox.start();
    const tab = await firefox.open('about:blank');
    await tab.show();
    return { name: firefox.name(), tab, takeLines: firefox.takeLines, stop: firefox.remove };
  } catch (error) {
    await firefox.remove();
    throw error;
  }
}
