type Answer = {
  id?: number;
  type: string;
  method?: string;
  params?: unknown;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
};

/** A line to a browser that speaks WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
export type Bidi = {
  /** Rejects with what the browser says where it refuses, and where the line ends before it answers. */
  send: <Result>(method: string, params?: Record<string, unknown>) => Promise<Result>;
};

/** Opens a line to the address that a browser says it listens at. `onEvent` hears what it tells of its own accord. */
export async function connectBidi(
  address: string,
  onEvent: (method: string, params: unknown) => void = () => {},
): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const end = () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser ended before it answered.'));
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`The browser does not speak at ${address}.`));
  });
  socket.onclose = end;
  socket.onmessage = ({ data }) => {
    const { id, type, method, params, result, error, message }: Answer = JSON.parse(String(data));
    if (type === 'event') onEvent(method as string, params);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (!asked) return;
    waiting.delete(id as number);
    if (type === 'success') asked.resolve(result);
    else asked.reject(new Error(`${error}: ${message}`));
  };
  let last = 0;
  return {
    send: <Result>(method: string, params: Record<string, unknown> = {}) => {
      last += 1;
      const asked = Promise.withResolvers<Result>();
      waiting.set(last, asked as PromiseWithResolvers<unknown>);
      socket.send(JSON.stringify({ id: last, method, params }));
      return asked.promise;
    },
  };
}
