import { pendingAnswers } from './pending-answers.ts';

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
  const pending = pendingAnswers();
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`The browser does not speak at ${address}.`));
  });
  socket.onclose = pending.end;
  socket.onmessage = ({ data }) => {
    const { id, type, method, params, result, error, message }: Answer = JSON.parse(String(data));
    if (type === 'event') onEvent(method as string, params);
    if (id !== undefined) pending.answer(id, result, type === 'success' ? null : `${error}: ${message}`);
  };
  return {
    send: (method, params = {}) => pending.ask((id) => socket.send(JSON.stringify({ id, method, params }))),
  };
}
