// `npm run edit`: the site while it is being written, with the editor and the desk beside it, for this machine alone.
// PORT chooses the port; 0 is any that is free.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { read } from '#lib/settings/reading.ts';
import { settingsSchema } from '#lib/settings/settings-schema.ts';
import { loadEnv } from '#tools/command-line/load-env.ts';
import { refuse } from '#tools/command-line/read-command.ts';

const ROOT = join(import.meta.dirname, '..');
loadEnv();
const { settings, faults } = read(settingsSchema.pick({ PORT: true }), process.env);
if (faults) refuse(faults.join('\n'));

// Next listens on every address of the machine unless it is told not to, and the editor asks for no password.
const next = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', `${settings.PORT}`],
  { cwd: ROOT, stdio: ['inherit', 'pipe', 'inherit'] },
);

let told = false;
next.stdout.setEncoding('utf8');
next.stdout.on('data', (text: string) => {
  process.stdout.write(text);
  const url = /Local:\s+(http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
  if (told || !url) return;
  told = true;
  console.log(
    [
      '',
      `  the site     ${url}/`,
      `  the editor   ${url}/keystatic/`,
      `  the desk     ${url}/desk/`,
      '',
      '  Open one of them in your browser. Stop with Ctrl+C: what you saved is kept.',
      '',
    ].join('\n'),
  );
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => next.kill(signal));
next.once('exit', (code) => {
  process.exitCode = code ?? 0;
});
