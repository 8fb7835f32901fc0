import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inquiry } from '#lib/inquiry/inquiry.ts';
import { answerInquiry } from '#server/inquiries/receive/answer-inquiry.ts';
import { startRateLimit } from '#server/inquiries/receive/rate-limit.ts';
import { generatedPosts, whyNotValid } from './generated-posts.ts';

const ORIGIN = 'https://example.org';

test('whatever is posted gets an answer that is no fault of the server, and only what is valid is kept', async () => {
  const statuses = new Map<number, number>();
  let visitor = 0;
  await fc.assert(
    fc.asyncProperty(generatedPosts(ORIGIN), async ({ headers, body }) => {
      const { 'transfer-encoding': _, ...said } = headers;
      const kept: Inquiry[] = [];
      const response = await answerInquiry(
        new Request(`${ORIGIN}/api/inquiries/`, {
          method: 'POST',
          headers: { host: 'example.org', ...said },
          body: body as Uint8Array<ArrayBuffer>,
        }),
        `visitor ${visitor++}`,
        {
          accept: async (inquiry) => void kept.push(inquiry),
          visitors: startRateLimit(() => {}),
          origin: ORIGIN,
          pagesLieElsewhere: false,
          tellTrial: null,
        },
      );
      const { status } = response;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      expect(kept.flatMap(whyNotValid)).toEqual([]);
      const location = response.headers.get('location');
      expect(kept).toHaveLength(status === 200 || location === '/contact/sent/' ? 1 : 0);
      expect(location ?? '').toMatch(/^(\/contact\/sent\/|\/contact\/not-sent\/#(-[a-z]+)+)?$/);
    }),
    { numRuns: 3000 },
  );
  // Each kind of answer was met, so that the posts are as different as they should be.
  for (const status of [200, 303, 400, 403, 413, 415, 422])
    expect(statuses.get(status) ?? 0).toBeGreaterThan(10);
}, 600_000);
