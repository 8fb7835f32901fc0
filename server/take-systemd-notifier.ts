import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How long systemd may take to hear of it, in milliseconds: a stop waits for no longer. */
const LIMIT = 5_000;

/**
 * Makes a function that tells systemd what became of this service (https://www.freedesktop.org/software/systemd/man/sd_notify.html), and never
 * rejects; null where systemd does not want to know. Takes the address of systemd out of `environment`: no other program that is ever started
 * from here is to speak for the service.
 *
 * Node has no datagram sockets of the file system, so that `systemd-notify` has to speak, for which the unit needs `NotifyAccess=all`. That of
 * systemd 252 knows no `--stopping`, and all of them take the words of the protocol.
 */
export function takeSystemdNotifier(
  environment: NodeJS.ProcessEnv,
): ((state: 'READY=1' | 'STOPPING=1') => Promise<void>) | null {
  const { NOTIFY_SOCKET, PATH } = environment;
  delete environment.NOTIFY_SOCKET;
  if (!NOTIFY_SOCKET) return null;
  // Nothing else: the environment holds the keys.
  const env: Partial<NodeJS.ProcessEnv> = { NOTIFY_SOCKET, PATH };
  return async (state) => {
    try {
      await promisify(execFile)('systemd-notify', [state], { env: env as NodeJS.ProcessEnv, timeout: LIMIT });
    } catch (error) {
      const { code, signal } = error as { code?: string | number; signal?: string };
      console.error(
        `systemd was not told ${state}: systemd-notify failed (${code ?? signal}). Look whether it is in the PATH, and whether the unit has NotifyAccess=all.`,
      );
    }
  };
}
