import { readServerSettings } from '#lib/settings/server-settings.ts';
import {
  answerInquiry,
  type ReceiveContext,
  toReceiveContext,
} from '#server/inquiries/receive/answer-inquiry.ts';
import { startInquiries } from '#server/inquiries/start-inquiries.ts';
import { builtFor, inquiryOrigin, offersForm } from '../../inquiries.ts';

// `next dev` evaluates a module anew whenever it changes: what was started is kept in one place.
const kept = globalThis as typeof globalThis & { receiveContext?: ReceiveContext };

/** Answers the inquiry form in `next dev`, as server/routes.ts does for a build. */
export async function POST(request: Request) {
  kept.receiveContext ??= startForm();
  return answerInquiry(request, '127.0.0.1', kept.receiveContext);
}

function startForm(): ReceiveContext {
  const build = { origin: builtFor, form: offersForm ? (inquiryOrigin ?? 'here') : null };
  const { settings } = readServerSettings(process.env, build, process.cwd());
  return toReceiveContext(build, settings?.inquiries ? startInquiries(settings.inquiries, console) : null);
}
