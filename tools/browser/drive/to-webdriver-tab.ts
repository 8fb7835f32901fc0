import { keyActions, middleOf, tapActions } from './actions.ts';
import type { Tab } from './tab.ts';
import type { Session } from './webdriver.ts';

/** The window of a WebDriver session. */
export function toWebDriverTab({ send }: Session): Tab {
  const run: Tab['run'] = (call, ...args) =>
    send('POST', '/execute/sync', { script: `return (${call}).apply(null, arguments)`, args });
  const act = async (actions: object[]) => void (await send('POST', '/actions', { actions }));
  return {
    run,
    goTo: async (url) => void (await send('POST', '/url', { url })),
    address: () => send('GET', '/url'),
    // Its own way back waits for a page to load.
    go: (steps) =>
      run((by: number) => {
        setTimeout(() => history.go(by));
      }, steps),
    type: (keys) => act(keyActions(keys)),
    tap: async (selector, times = 1) => act(tapActions(await run(middleOf, selector), times)),
    resize: async (width, height) => void (await send('POST', '/window/rect', { width, height })),
  };
}
