import { answerInquiry } from '#lib/inquiries/answer-inquiry.ts';
import { getRunning } from '#lib/inquiries/running.ts';
import { startVisitors } from '#lib/inquiries/visitors.ts';
import { CONTACT } from '#lib/known-pages.ts';
import { builtFor, inquiryOrigin, offersForm } from '../../inquiries.ts';

export async function POST(request: Request) {
  const running = getRunning();
  return answerInquiry(request, request.headers.get('x-forwarded-for') ?? '', {
    accept: (offersForm && running?.accept) || null,
    visitors: running?.visitors ?? startVisitors(() => {}),
    origin: builtFor,
    pagesLieElsewhere: inquiryOrigin !== null,
    tellTrial: running?.tellTrial ?? null,
  });
}

/** Whoever opens this address, as from the history after a failure, is led to the form. */
export function GET() {
  const location = inquiryOrigin ? new URL(CONTACT.path, builtFor).href : CONTACT.path;
  return new Response(null, { status: 303, headers: { Location: location } });
}
