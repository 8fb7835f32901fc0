// Prints the script of the editor. See kept-bundle.ts.
import { join } from 'node:path';
import { bundle } from './bundle.ts';

process.stdout.write(await bundle(join(import.meta.dirname, '../../..'), 'editor/main.tsx'));
