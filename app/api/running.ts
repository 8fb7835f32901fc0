import { readServerSettings } from '#lib/settings/server-settings.ts';
import { type Inquiries, startInquiries } from '#server/inquiries/start-inquiries.ts';
import { builtFor, inquiryOrigin, offersForm } from '../inquiries.ts';

// `next dev` makes each module anew when it changes, and each route has its own: what was started stays in one place.
const kept = globalThis as typeof globalThis & { running?: Inquiries | null };

/** The form that is tried out while somebody edits, started when it is first asked for; null where its settings are not there. */
export function runningForm(): Inquiries | null {
  if (kept.running !== undefined) return kept.running;
  const form = offersForm ? (inquiryOrigin ?? 'here') : null;
  const { settings } = readServerSettings(process.env, { origin: builtFor, form }, process.cwd());
  kept.running = settings?.inquiries ? startInquiries(settings.inquiries, console) : null;
  return kept.running;
}
