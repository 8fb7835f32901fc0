import { expect, test } from 'vitest';
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
