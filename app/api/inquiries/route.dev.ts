import { answerInquiry } from '#lib/inquiries/answer-inquiry.ts';
import { startVisitors } from '#lib/inquiries/visitors.ts';
import { builtFor, inquiryOrigin } from '../../inquiries.ts';
import { runningForm } from '../running.ts';

/** Takes what is posted while somebody edits, as the server of a build does: server/routes.ts. */
export async function POST(request: Request) {
  const running = runningForm();
  return answerInquiry(request, '127.0.0.1', {
    accept: running?.accept ?? null,
    visitors: running?.visitors ?? startVisitors(() => {}),
    origin: builtFor,
    pagesLieElsewhere: inquiryOrigin !== null,
    tellTrial: running?.tellTrial ?? null,
  });
}
