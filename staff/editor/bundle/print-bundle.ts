// Prints the script of the editor. Run by the staff room as a process of its own: bundling takes more memory than all that the room does later.
import { join } from 'node:path';
import { bundle } from './bundle.ts';

process.stdout.write(await bundle(join(import.meta.dirname, '../../..'), 'editor/main.tsx'));
