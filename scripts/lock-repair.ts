// `npm run lock:repair`, after every `npm install`: puts back into package-lock.json what npm left out, here and for the bench.
import { join } from 'node:path';
import { COMMANDS } from '#tools/command-line/commands.ts';
import { runCommand } from '#tools/command-line/read-command.ts';
import { completeLock } from '#tools/complete-lock.ts';

await runCommand(COMMANDS['lock-repair'], () => {
  for (const name of ['package-lock.json', 'bench/tools/package-lock.json']) {
    const added = completeLock(join(import.meta.dirname, '..', name));
    console.log(`${name} ${added.length === 0 ? 'is complete' : `lacked ${added.join(', ')}`}.`);
  }
});
