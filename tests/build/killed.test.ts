import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from 'vitest';
import { withBrowser } from '#tools/browser/find-browser.ts';

test('where the browser is killed while pages are measured, that is said, with what to do', async () => {
  const started: ChildProcess[] = [];
  const note = (message: unknown) => started.push((message as { process: ChildProcess }).process);
  subscribe('child_process', note);
  const measured = withBrowser(async (browser) => {
    const page = await browser.newPage();
    unsubscribe('child_process', note);
    for (const child of started) child.kill('SIGKILL');
    await page.waitForEvent('popup');
  });
  await expect(measured).rejects.toThrow(
    /^Chromium was killed \(SIGKILL\), most likely because the machine ran out of memory: this machine has [\d.]+ GB free\. /,
  );
});
