import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

// What is bundled from CommonJS asks for modules of Node by `require`, and for its own name, which a module does not have.
const COMMON = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url), __filename = import.meta.filename;`;

// Whoever imports a module of Node loads all that its names stand for, and those of `node:http` stand for `fetch` and WebSocket too: a quarter
// of the start. Whoever requires it loads what it uses.
const BUILTINS: Plugin = {
  name: 'builtins-by-require',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/, namespace: 'file' }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path) ? { path, namespace: 'builtin' } : null,
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** The server of a build as the text of one file that needs Node and nothing else, and the files that went into it, seen from the project. */
export async function bundleServer(root: string): Promise<{ text: string; modules: string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'server/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    // What an older Node cannot run is at least read by it, so that the first line of the server can say so.
    target: 'node18',
    banner: { js: COMMON },
    // Names stay, for the traces of errors.
    minifyWhitespace: true,
    legalComments: 'eof',
    plugins: [BUILTINS],
    metafile: true,
    write: false,
  });
  return {
    text: outputFiles[0]?.text ?? '',
    modules: Object.keys(metafile.inputs).filter((name) => !name.startsWith('builtin:')),
  };
}
