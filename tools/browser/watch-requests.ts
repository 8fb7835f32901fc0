import type { Page, Request } from '@playwright/test';

const QUIET_MS = 500;
const PATIENCE_MS = 20_000;

/**
 * Records the requests of a page, and waits until none has been under way for half a second. Playwright's "networkidle" happens once in the life of
 * a page, and would not wait for what comes when the page is used. Rejects if the page never goes quiet.
 */
export function watchRequests(page: Page): { requests: Request[]; untilQuiet: () => Promise<void> } {
  const requests: Request[] = [];
  const underWay = new Set<Request>();
  let last = performance.now();
  const end = (request: Request) => {
    underWay.delete(request);
    last = performance.now();
  };
  page.on('request', (request) => {
    requests.push(request);
    underWay.add(request);
    last = performance.now();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    requests,
    async untilQuiet() {
      const asked = performance.now();
      last = asked;
      while (underWay.size > 0 || performance.now() - last < QUIET_MS) {
        if (performance.now() - asked > PATIENCE_MS) {
          throw new Error(`${page.url()} did not stop making requests.`);
        }
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
  };
}
