import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

/** A command's code, and the means to keep what V8 has compiled of it. */
export interface LoadedBundle {
  readonly exports: unknown;
  readonly script: Script;
}

/** Where the build keeps compiled code: it fits one version of V8 on one architecture. */
export function compiledFile(path: string): string {
  return `${path}.${process.versions.v8}-${process.arch}.compiled`;
}

/**
 * Loads a CommonJS bundle. Compiling it anew at each start costs more than an audit, so code that the build compiled is
 * used where it fits this Node, else the compile cache of later Nodes.
 */
export function loadBundle(path: string): unknown {
  const compiled = readCompiled(path);
  if (compiled) return compileBundle(path, compiled).exports;
  // Node 22.1 and later.
  (nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  return nodeModule.createRequire(path)(path);
}

/** Compiles and runs a bundle, which is plain ASCII; V8 refuses compiled code that does not fit, and compiles anew. */
export function compileBundle(path: string, compiled?: Buffer): LoadedBundle {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(source, {
    filename: path,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(compiled ? { cachedData: compiled } : {}),
  });
  const module: { exports: unknown } = { exports: {} };
  script.runInThisContext()(module.exports, nodeModule.createRequire(path), module, path, dirname(path));
  return { exports: module.exports, script };
}

function readCompiled(path: string): Buffer | undefined {
  try {
    return readFileSync(compiledFile(path));
  } catch {
    return undefined;
  }
}
