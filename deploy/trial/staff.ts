// What staff do, in a browser of this machine: node staff.ts BROWSER CERTIFICATE LINK SITE PAGE WORDS. Someone comes in by the link of an invitation, with a
// passkey of a device that is played, and writes the words behind the first paragraph of a page, publishes that, and waits until readers see it. From then
// on, each line of its input names a build that readers are to have again. It says a line for each thing it did: "done <seconds> <what>".
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';

const [program = '', certificate = '', link = '', site = '', file = '', words = ''] = process.argv.slice(2);
const { origin, hostname } = new URL(link);
const PATIENCE_MS = 600_000;

let since = performance.now();
function done(what: string): void {
  console.log(`done ${((performance.now() - since) / 1000).toFixed(1)} ${what}`);
  since = performance.now();
}

const spki = new X509Certificate(readFileSync(certificate)).publicKey.export({ type: 'spki', format: 'der' });
const folder = mkdtempSync(join(tmpdir(), 'trial-browser-'));
const context = await chromium.launchPersistentContext(folder, {
  executablePath: program,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    `--host-resolver-rules=MAP ${hostname} 127.0.0.1, MAP ${site} 127.0.0.1`,
    // A browser takes no passkey where it does not trust the certificate, and no browser trusts the authority of the trial.
    `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`,
  ],
});
try {
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await holdPasskeys(page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByRole('heading', { name: 'Your sign-in' }).waitFor();
  // Whoever lost a passkey has a code already.
  if (await page.getByRole('button', { name: 'Make a code to print' }).isVisible()) {
    await page.getByRole('button', { name: 'Make a code to print' }).click();
    await page.getByRole('link', { name: 'I have it on paper' }).click();
  }
  await page.getByRole('link', { name: 'Go on to the staff room' }).click();
  await page.waitForURL(`${origin}/`);
  done('comes in by an invitation, with a passkey');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with your passkey' }).click();
  await page.waitForURL(`${origin}/`);
  done('signs out, and in again');
  await page.goto(`${origin}/keystatic/${file}`);
  await write(page, words);
  done('mends a sentence, and saves it');
  await page.locator('#strip').getByRole('link', { name: 'Publish…' }).click();
  await page.locator('main').getByText(words.trim()).first().waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await untilReadersSeeIt(page);
  done('publishes it: readers see it');
  for await (const build of createInterface({ input: process.stdin })) {
    await page.goto(`${origin}/publications/go-back/${build}/`);
    await page.getByLabel('Why').fill('A trial.');
    await page.getByRole('button', { name: 'Go back to this' }).click();
    await untilReadersSeeIt(page);
    done(`goes back: readers see ${build.slice(0, 12)}`);
  }
} catch (error) {
  const [page] = context.pages().slice(-1);
  console.log(`failed ${page?.url()}: ${String(error).split('\n')[0]}`);
  const shown = page?.locator('body').textContent({ timeout: 1000 });
  console.log(await shown?.catch(() => ''));
  process.exitCode = 1;
} finally {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
}

/** A device with passkeys, that someone touches each time. */
async function holdPasskeys(page: Page): Promise<void> {
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Writes at the end of the first paragraph in the editor, and saves. */
async function write(page: Page, words: string): Promise<void> {
  const paragraph = page.locator('[contenteditable="true"]').first().locator('> p').first();
  await paragraph.click();
  await paragraph.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const selection = window.getSelection();
        selection?.selectAllChildren(element);
        // The editor hears of it by an event that the browser sends a moment later, and before we do.
        document.addEventListener('selectionchange', () => setTimeout(resolve), { once: true });
        selection?.collapseToEnd();
      }),
  );
  await page.keyboard.type(` ${words}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .locator('#strip')
    .getByText(/^Saved \d/)
    .first()
    .waitFor();
}

async function untilReadersSeeIt(page: Page): Promise<void> {
  const status = page
    .locator('#publication-status')
    .getByText(/^Readers see it since|nothing was published/i);
  await status.waitFor({ timeout: PATIENCE_MS });
  const said = (await status.textContent()) ?? '';
  if (!said.startsWith('Readers see it')) throw new Error(said);
}
