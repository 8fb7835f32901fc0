import { answerInquiry } from '#server/inquiries/receive/answer-inquiry.ts';
import { startRateLimit } from '#server/inquiries/receive/rate-limit.ts';
import { builtFor, inquiryOrigin } from '../../inquiries.ts';
import { runningForm } from '../running.ts';

/** Takes what is posted while somebody edits, as the server of a build does: server/routes.ts. */
export async function POST(request: Request) {
  const running = runningForm();
  return answerInquiry(request, '127.0.0.1', {
    accept: running?.accept ?? null,
    visitors: running?.visitors ?? startRateLimit(() => {}),
    origin: builtFor,
    pagesLieElsewhere: inquiryOrigin !== null,
    tellTrial: running?.tellTrial ?? null,
  });
}
