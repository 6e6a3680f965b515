/** What a command needs of the process around it. */
export interface Io {
  readStdin(): Promise<string>;
  /** @throws UsageError where it cannot be read. */
  readText(path: string): string;
  /** @throws UsageError where it cannot be written. */
  writeText(path: string, text: string): void;
  print(text: string): void;
  /** Prints text as it is, to the last character. */
  pass(text: string): void;
  /** Says something beside the output, on standard error. */
  remark(text: string): void;
}

/**
 * What a command ends with: 0 clean, 1 findings at or above the threshold or a contract that does not hold, 2 could not
 * judge.
 */
export type ExitStatus = 0 | 1 | 2;
