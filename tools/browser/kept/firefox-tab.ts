import { keyActions, middleOf, tapActions } from '#tools/browser/drive/actions.ts';
import type { Tab } from '#tools/browser/drive/tab.ts';
import type { Bidi } from './bidi.ts';
import { until } from './until.ts';

/** A page that is open in Firefox. */
export type FirefoxTab = Tab & {
  /** Brings it to the front. */
  show: () => Promise<void>;
  /** Resolves once it is at this address. */
  at: (address: string) => Promise<void>;
  close: () => Promise<void>;
};

type Send = Bidi['send'];
type Ran = { result?: { value: string }; exceptionDetails?: { text: string } };

/** The pages that are open, or the windows that a browser itself is made of. */
export const contextsOf = async (send: Send, params: Record<string, unknown>) =>
  (await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', params)).contexts;

/** A page that is just being replaced refuses to answer. */
export const untilSo = (isSo: () => Promise<boolean>) =>
  until(() => isSo().catch(() => false), `Firefox has not come so far: ${isSo}`);

/** The tab of a page, by the name that Firefox has for it. */
export function toFirefoxTab(send: Send, context: string): FirefoxTab {
  const run: FirefoxTab['run'] = async (call, ...given) => {
    const { result, exceptionDetails } = await send<Ran>('script.callFunction', {
      functionDeclaration: `(given) => JSON.stringify((${call})(...JSON.parse(given))) ?? 'null'`,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      target: { context },
      awaitPromise: true,
    });
    if (!result) throw new Error(exceptionDetails?.text);
    return JSON.parse(result.value);
  };
  const address = async () => (await contextsOf(send, { root: context }))[0]?.url ?? '';
  const act = async (actions: object[]) => void (await send('input.performActions', { context, actions }));
  return {
    run,
    address,
    goTo: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    go: async (delta) => void (await send('browsingContext.traverseHistory', { context, delta })),
    type: (keys) => act(keyActions(keys)),
    tap: async (selector, times = 1) => act(tapActions(await run(middleOf, selector), times)),
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    show: async () => void (await send('browsingContext.activate', { context })),
    at: (wanted) => untilSo(async () => (await address()) === wanted),
    close: async () => void (await send('browsingContext.close', { context })),
  };
}
