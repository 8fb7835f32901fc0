import { expect, test, vi } from 'vitest';
import type { ReceiveContext } from '#server/inquiries/receive/answer-inquiry.ts';
import { askForm } from '#server/inquiries/receive/ask-form.ts';
import { MAX_POSTS, startRateLimit } from '#server/inquiries/receive/rate-limit.ts';

const accept = vi.fn(async () => {});

function ask(changes: Partial<ReceiveContext> = {}): Promise<void> {
  return askForm({
    accept,
    rateLimit: startRateLimit(() => {}),
    origin: 'https://example.org',
    isCrossOrigin: false,
    logTrialPost: null,
    logRefusedOrigin: null,
    ...changes,
  });
}

test.each<[string, Partial<ReceiveContext>]>([
  ['of a public site', {}],
  ['of pages on another server', { isCrossOrigin: true }],
  ['of a trial', { origin: 'http://localhost:3000', logTrialPost: () => {} }],
])('the form %s asks for its fields, and stores nothing', async (_, changes) => {
  await ask(changes);
  expect(accept).not.toHaveBeenCalled();
});

test('it is asked without counting for any visitor, even one without an address', async () => {
  const rateLimit = startRateLimit(() => {});
  await ask({ rateLimit });
  const allowed = Array.from({ length: MAX_POSTS }, () => rateLimit.allowPost(''));
  expect(allowed).not.toContain(false);
});

test.each<[string, Partial<ReceiveContext>, number]>([
  ['that nothing takes', { accept: null }, 503],
  // As after a change of how a trial knows its own machine.
  ['that takes its own server for another machine', { logTrialPost: () => {} }, 503],
])('a form %s is found out', async (_, changes, status) => {
  await expect(ask(changes)).rejects.toThrow(
    `The form answers ${status} where it should ask for its fields.`,
  );
});
