import { setTimeout as sleep } from 'node:timers/promises';

/** Only ends what hangs: what is waited for takes seconds. */
const WITHIN_MS = 240_000;
const ASKED_AGAIN_MS = 100;

/** Asks again and again, until it is so. Rejects with `why` where it is not in four minutes. */
export async function until(isSo: () => boolean | Promise<boolean>, why: string): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(why);
    await sleep(ASKED_AGAIN_MS);
  }
}
