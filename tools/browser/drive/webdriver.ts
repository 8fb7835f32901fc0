// Only ends what hangs.
const WITHIN_MS = 120_000;

/** A session with a browser that speaks WebDriver (https://www.w3.org/TR/webdriver2/). */
export type Session = {
  capabilities: { browserVersion: string };
  /** Rejects with what the driver says where it refuses. */
  send: <Result>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Result>;
};

/** Opens a session with the driver that listens at a port of this machine. It starts the browser itself. */
export async function openSession(port: number, wanted: object): Promise<Session> {
  const driver = `http://127.0.0.1:${port}/session`;
  const { sessionId, capabilities } = await ask<Session & { sessionId: string }>(driver, 'POST', {
    capabilities: { alwaysMatch: wanted },
  });
  return {
    capabilities,
    send: (method, path, body) => ask(`${driver}/${sessionId}${path}`, method, body),
  };
}

async function ask<Result>(address: string, method: string, body: object = {}): Promise<Result> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  const { value }: { value: Result & { error?: string; message?: string } } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
