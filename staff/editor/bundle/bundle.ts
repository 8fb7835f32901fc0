import { join } from 'node:path';
import { build } from 'esbuild';
import { rewordKeystatic } from './reword-keystatic.ts';

/**
 * Bundles a module of the staff room, with the editor it may bring, for a browser. Lines of YAML are printed by `yaml.ts` instead
 * of by js-yaml. Takes the root of the project and the path of the module; gives the script.
 */
export async function bundle(root: string, module: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'staff', module)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    // Keystatic's build for browsers; its other builds cannot edit.
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    alias: { 'js-yaml': join(root, 'staff/editor/form/yaml.ts') },
    plugins: [rewordKeystatic()],
    // Half as much for the browser to read.
    minify: true,
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
