import type { Field } from '../documents/field.js';

/** One program call of a command line. */
export interface SimpleCommand {
  /** What stands between it and the call before: `&&`, `||`, `|`, `;`; empty for the first. */
  readonly joinedBy: string;
  /** The program and its arguments, quotes taken away. */
  readonly words: readonly string[];
}

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'busybox']);
/** Words that stand before the program that counts. */
const LEADING = new Set(['exec', 'time', 'if', 'then', 'else', 'while', 'until', 'do', '!', '(', '{']);

/** The calls of an `exec.command` list: the script's where it hands one to a shell, else the one that it is. */
export function readCommand(command: Field): readonly SimpleCommand[] {
  const words = command.items().map(({ words }) => words);
  const flag = words.findIndex((word) => /^-[a-z]*c$/.test(word));
  const isScript = SHELLS.has(programOf(words)) && flag > 0;
  return isScript ? splitScript(words[flag + 1] ?? '') : [{ joinedBy: '', words: withoutLeading(words) }];
}

/** The name of the program that a call runs, without its folder. */
export function programOf([program = '']: readonly string[]): string {
  return program.slice(program.lastIndexOf('/') + 1);
}

/** Quoted text, an operator, a line break, or a run of anything else; a comment runs to the end of its line. */
const TOKEN = /"[^"]*"|'[^']*'|&&|\|\||[;|&\n]|#[^\n]*|[^\s"';|&#]+|[#"']/g;

function splitScript(script: string): SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let [joinedBy, words, end]: [string, string[], number] = ['', [], -1];
  const finish = (next: string) => {
    if (!words.length) return;
    commands.push({ joinedBy, words: withoutLeading(words) });
    [joinedBy, words] = [next, []];
  };
  for (const { 0: token, index } of script.matchAll(TOKEN)) {
    const isGlued = index === end && words.length > 0;
    if (/^(?:&&|\|\||[;|&\n])$/.test(token)) finish(token === '\n' ? ';' : token);
    else if (isGlued) words.push(`${words.pop() ?? ''}${unquote(token)}`);
    else if (!token.startsWith('#')) words.push(unquote(token));
    end = index + token.length;
  }
  finish('');
  return commands;
}

function unquote(token: string): string {
  return /^["']/.test(token) && token.length > 1 ? token.slice(1, -1) : token;
}

/** Without shell words and without `timeout 5`, which run what follows them. */
function withoutLeading(words: readonly string[]): readonly string[] {
  let at = 0;
  while (LEADING.has(words[at] ?? '')) at++;
  if (programOf(words.slice(at)) !== 'timeout') return words.slice(at);
  const behind = words.slice(at + 1);
  return behind.slice(behind.findIndex((word) => !word.startsWith('-')) + 1);
}
