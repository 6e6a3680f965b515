import { readFileSync, writeFileSync } from 'node:fs';

const isCheck = process.argv.includes('--check');

/** Writes a generated file; with `--check` in the arguments, ends the run with 1 where the file is not up to date. */
export function emit(file: string, text: string): void {
  if (read(file) === text) return;
  if (isCheck) {
    console.error(`${file} is not up to date: run "npm run generate".`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
