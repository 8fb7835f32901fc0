// `npm run edit`: the site while you write it, with the editor and the desk, on this machine only.
// PORT sets the port; 0 takes any free one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { read, settingsOf } from '#lib/settings/reading.ts';
import { settingsSchema } from '#lib/settings/settings-schema.ts';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { runCommand } from '#tools/command-line/read-command.ts';

const root = join(import.meta.dirname, '..');

await runCommand(COMMANDS.edit, () => {
  loadEnv(root);
  const { PORT } = settingsOf(read(settingsSchema.pick({ PORT: true }), process.env));
  const program = join(root, 'node_modules/next/dist/bin/next');
  // By default Next listens on every address of the machine, and the editor asks for no password.
  const words = [program, 'dev', '-H', '127.0.0.1', '-p', `${PORT}`];
  const next = spawn(process.execPath, words, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] });

  let told = false;
  next.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    const url = /Local:\s+(http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
    if (told || !url) return;
    told = true;
    const places = `  the site     ${url}/\n  the editor   ${url}/keystatic/\n  the desk     ${url}/desk/`;
    console.log(
      `\n${places}\n\n  Open one of them in your browser. Press Ctrl+C to stop: what you saved is kept.\n`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => next.kill(signal));
  next.once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
});
