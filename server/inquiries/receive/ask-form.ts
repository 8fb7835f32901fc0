import { INQUIRIES_PATH } from '#lib/inquiry/inquiry.ts';
import { FormProblem } from '../form-problem.ts';
import { answerInquiry, type ReceiveContext } from './answer-inquiry.ts';
import { startRateLimit } from './rate-limit.ts';

/**
 * Posts an empty form as our script would. Rejects where the answer is any other than that its fields are missing. Nothing is stored, and it
 * counts for no visitor.
 */
export async function askForm(context: ReceiveContext): Promise<void> {
  const { host } = new URL(context.origin);
  const request = new Request(new URL(INQUIRIES_PATH, context.origin), {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      Host: host,
      Origin: context.origin,
    },
    body: '',
  });
  const { status } = await answerInquiry(request, '', { ...context, rateLimit: startRateLimit(() => {}) });
  if (status !== 422) throw new FormProblem(`The form answers ${status} where it should ask for its fields.`);
}
