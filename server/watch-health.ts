import type { BuildNote } from '#lib/build-note/build-note.ts';
import { describeError } from './describe-error.ts';
import type { Log } from './inquiries/deliver/delivery-worker.ts';
import { FormProblem } from './inquiries/form-problem.ts';
import { ageOf, OutboxError } from './inquiries/outbox/outbox.ts';
import { toReceiveContext } from './inquiries/receive/answer-inquiry.ts';
import { askForm } from './inquiries/receive/ask-form.ts';
import type { Inquiries } from './inquiries/start-inquiries.ts';

/** What the health check tells. */
export type Health = {
  /** How many inquiries wait; null where the outbox does not answer. */
  pending: number | null;
  /** The age of the oldest of them. */
  oldestSeconds: number | null;
  /** The id of the build. */
  build: string;
  /** Why no inquiry can be taken, in one sentence without paths and secrets; null where one can, or the pages have no form. */
  problem: string | null;
};

const UNKNOWN = 'No inquiry can be taken. The log says more.';

/**
 * Makes a function that reads the health of a server, and logs each change of its problem. Without a form on the pages, health is about the
 * server alone: what is left of an earlier form is counted.
 */
export function watchHealth(
  { id: build, origin, form }: Pick<BuildNote, 'id' | 'origin' | 'form'>,
  inquiries: Inquiries | null,
  log: Log,
): () => Promise<Health> {
  const context = toReceiveContext({ origin, form }, inquiries);
  let hasAnswered = false;
  let known: string | null = null;

  async function findProblem(counting: Promise<unknown>): Promise<string | null> {
    if (form === null) return null;
    try {
      if (!inquiries) throw new FormProblem('Nothing takes what the form sends.');
      // Once, so that whatever is loaded late is loaded: what is in memory stays there.
      if (!hasAnswered) await askForm(context);
      hasAnswered = true;
      await inquiries.requireAccepting();
      // What cannot be counted might not be delivered either.
      await counting;
      report(null, '');
      return null;
    } catch (error) {
      const problem = toProblem(error);
      report(problem, error instanceof FormProblem ? '' : ` ${describeError(error)}`);
      return problem;
    }
  }

  function report(problem: string | null, details: string): void {
    if (problem === known) return;
    known = problem;
    if (problem === null) log.info('The health check passes again: inquiries can be taken.');
    else log.error(`The health check fails. ${problem}${details}`);
  }

  return async () => {
    const counting = inquiries ? inquiries.backlog() : Promise.resolve({ pending: 0, oldestAt: null });
    const counted = counting.catch(() => null);
    const problem = await findProblem(counting);
    const backlog = await counted;
    const oldestAt = backlog?.oldestAt ?? null;
    const oldestSeconds = oldestAt === null ? null : Math.round(ageOf(oldestAt, Date.now()) / 1000);
    return { pending: backlog?.pending ?? null, oldestSeconds, build, problem };
  };
}

function toProblem(error: unknown): string {
  if (error instanceof FormProblem) return error.message;
  return error instanceof OutboxError ? error.problem : UNKNOWN;
}
