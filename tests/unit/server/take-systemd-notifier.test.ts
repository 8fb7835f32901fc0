import { expect, test, vi } from 'vitest';
import { takeSystemdNotifier } from '#server/take-systemd-notifier.ts';

const NODE_ENV = 'test';

test('without the address of systemd there is nothing to tell', () => {
  expect(takeSystemdNotifier({ NODE_ENV })).toBeNull();
  expect(takeSystemdNotifier({ NODE_ENV, NOTIFY_SOCKET: '' })).toBeNull();
});

test('the address is taken out of the environment, for no other program is to speak for the server', () => {
  const environment = { NODE_ENV, NOTIFY_SOCKET: '/run/systemd/notify', PATH: '/usr/bin' } as const;
  const copy: NodeJS.ProcessEnv = { ...environment };
  expect(takeSystemdNotifier(copy)).toBeTypeOf('function');
  expect(copy).toEqual({ NODE_ENV, PATH: '/usr/bin' });
});

test('what cannot even be started is told, and ends nothing', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  // Node refuses that at once, as the system may refuse any new process.
  const notify = takeSystemdNotifier({ NODE_ENV, NOTIFY_SOCKET: 'a\0b' });
  await notify?.('READY=1');
  expect(log.mock.calls).toEqual([
    [
      'systemd was not told READY=1: systemd-notify failed (ERR_INVALID_ARG_VALUE). Look whether it is in the PATH, and whether the unit has NotifyAccess=all.',
    ],
  ]);
});
