import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import type { ServedSite } from '#tools/servers/serve-site.ts';
import { filesWith } from './bytes-in.ts';
import { FAULTS } from './faulty-mail-server.ts';
import { CANARY, makeInquiringSite, numberIn, WORDS } from './inquiring-site.ts';

const INQUIRIES = 500;
const SENDERS = 12;
const SITES = 2;
const VOLLEY_MS = 400;
const INQUIRIES_PER_KILL = 60;
const LEAST_KILLS = 6;

/** What came of an attempt to lose inquiries. */
export type Outcome = {
  /** All that were sent; 500 at least. */
  acknowledged: number;
  /** Posts that got no answer, or one that says that nothing was sent. */
  unacknowledged: number;
  kills: number;
  faults: Record<string, number>;
  /** Acknowledged inquiries of which no mail came. */
  lost: number[];
  /** Inquiries of which a mail came whose words are not those that were sent. */
  damaged: string[];
  /** Mails that came more than once, and whether some came under another Message-ID. */
  repeats: number;
  underAnotherId: string[];
  /** Files that hold words of an inquiry, at each kill and at the end. */
  filesWithWords: string[];
  /** Lines of the log that do. */
  linesWithWords: string[];
  pendingAtTheEnd: number;
  /** What the totals count at the end, and how many inquiries were mailed, repeats left out. */
  counted: { received: number; delivered: number; mailed: number };
  seconds: number;
};

/**
 * Sends 500 inquiries to two processes of the site that share an outbox, and more until all of this has happened: one process after the
 * other is killed (SIGKILL) at random, and the mail server is down, slow, refuses for now or for good, or breaks the line within a mail
 * or before its answer. Then lets everything run well until nothing waits.
 */
export async function tryToLose(
  environment: Record<string, string>,
  /** Folders besides the data of the site in which no word may be found. */
  folders: string[] = [],
): Promise<Outcome> {
  const started = performance.now();
  const setup = await makeInquiringSite(environment);
  const { mail, acknowledged } = setup;
  const sites: (ServedSite | null)[] = [];
  const filesWithWords = new Set<string>();
  let unacknowledged = 0;
  const underWay: number[] = [];
  let kills = 0;
  let isOver = false;

  const lookForWords = () => {
    for (const place of [setup.settings.DATA_DIR as string, ...folders])
      for (const file of filesWith(place, CANARY)) filesWithWords.add(file);
  };

  async function post(number: number): Promise<boolean> {
    const at = Math.floor(Math.random() * SITES);
    const site = sites[at];
    if (!site) return false;
    underWay[at] = (underWay[at] ?? 0) + 1;
    try {
      if ((await setup.post(number, { to: site })).status === 200) return true;
    } catch {
      // It counts as well.
    } finally {
      underWay[at] = (underWay[at] ?? 0) - 1;
    }
    unacknowledged += 1;
    return false;
  }

  // An attempt that met no trouble proves nothing: then more are sent. How much comes about in a time depends on the machine.
  const hasMetAll = () =>
    kills >= LEAST_KILLS && unacknowledged > 0 && FAULTS.every((fault) => mail.spoiled[fault] > 0);
  let last = 0;
  async function send(): Promise<void> {
    while (!isOver && (last < INQUIRIES || !hasMetAll())) {
      const number = last++;
      // Many at once, so that a kill has something to hit.
      await sleep(VOLLEY_MS - (Date.now() % VOLLEY_MS));
      // On a slow machine there would be few kills while all is sent.
      while (!isOver && acknowledged.size >= (kills + 1) * INQUIRIES_PER_KILL) await sleep(50);
      // As people do, who are told that it was not sent.
      while (!(await post(number))) {
        if (isOver) return;
        await sleep(Math.random() * 500);
      }
    }
  }

  async function killAtRandom(): Promise<void> {
    for (let turn = 0; !isOver; turn++) {
      await sleep(400 + Math.random() * 1500);
      const at = turn % SITES;
      const site = sites[at];
      const patience = Date.now() + 1000;
      while (!isOver && (underWay[at] ?? 0) < 2 && Date.now() < patience) await sleep(1);
      sites[at] = null;
      await site?.kill();
      kills += 1;
      lookForWords();
      sites[at] = await setup.serve();
    }
  }

  async function spoilMail(): Promise<void> {
    while (!isOver) {
      for (const fault of [null, ...FAULTS]) {
        await mail.setFault(fault);
        await sleep(300 + Math.random() * 900);
        if (isOver) break;
      }
    }
  }

  try {
    sites.push(...(await Promise.all(Array.from({ length: SITES }, setup.serve))));
    const sending = Promise.all(Array.from({ length: SENDERS }, send)).finally(() => {
      isOver = true;
    });
    // Trouble that fails itself ends the sending, too.
    const end = (error: unknown) => {
      isOver = true;
      throw error;
    };
    await Promise.all([sending, killAtRandom().catch(end), spoilMail().catch(end)]);
    const pendingAtTheEnd = await setup.deliverAll();
    const counted = await setup.counted();
    for (const site of sites) await site?.stop();
    lookForWords();

    const parsed = await Promise.all(mail.taken.map(({ raw }) => simpleParser(raw)));
    const intact = (text: string) => text.includes(`> ${WORDS}`) && text.includes('(305) 555-0142');
    const byId = Map.groupBy(mail.taken, ({ messageId }) => messageId);
    return {
      acknowledged: acknowledged.size,
      unacknowledged,
      kills,
      faults: mail.spoiled,
      lost: setup.lost(),
      damaged: parsed.flatMap(({ text, messageId }) => (intact(text ?? '') ? [] : [messageId ?? '?'])),
      repeats: mail.taken.length - byId.size,
      // One Message-ID never stands for two inquiries.
      underAnotherId: [...byId].flatMap(([id, mails]) =>
        new Set(mails.map(({ raw }) => numberIn(raw))).size === 1 ? [] : [id],
      ),
      filesWithWords: [...filesWithWords],
      linesWithWords: setup
        .said()
        .split('\n')
        .filter((line) => line.includes(CANARY)),
      pendingAtTheEnd,
      counted: { ...counted, mailed: byId.size },
      seconds: Math.round((performance.now() - started) / 1000),
    };
  } finally {
    isOver = true;
    await setup.end();
  }
}
