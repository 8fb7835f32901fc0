// `npm run edit`: the staff room, where the pages are written, on this machine only. PORT sets the port; 0 takes any free one.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { read, settingsOf } from '#lib/settings/reading.ts';
import { settingsSchema } from '#lib/settings/settings-schema.ts';
import { loadTsx } from '#staff/load-tsx.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');

// What a page leaves behind is cleared away at once, and what was compiled is kept for the next start.
setFlagsFromString('--semi-space-growth-factor=1');
enableCompileCache(join(root, 'node_modules/.cache/staff-room'));

// React asks for it when it is loaded, and is several times as fast.
Object.assign(process.env, { NODE_ENV: 'production' });

await runCommand(COMMANDS.edit, async () => {
  loadEnv(root);
  const { PORT } = settingsOf(read(settingsSchema.pick({ PORT: true }), process.env));
  loadTsx();
  const { startRoom } = await import('#staff/start-room.ts');
  const { url, warmUp, close } = await startRoom(root, PORT, process.env);
  console.log(
    `The staff room is open: ${url}/\nOpen it in your browser. Press Ctrl+C to stop: what you saved is kept.`,
  );
  // While someone opens a browser. From then on it rests most of the time, and is kept small rather than fast.
  setImmediate(() => {
    warmUp();
    setFlagsFromString('--optimize-for-size');
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
});
