// `npm run build`: builds beside the build that is served, and makes the new one the one to serve once it is whole.
import { join } from 'node:path';
import { makeBuild } from './make-build.ts';
import { settleBuild } from './settle-build.ts';

const root = join(import.meta.dirname, '..');
settleBuild(root, makeBuild(root));
