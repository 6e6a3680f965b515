import type { SourceText } from '../text/source-text.js';

/** A text that a host read, and how it was asked for. */
export interface ReadSource {
  readonly text: SourceText;
  /** Whether a scan of a folder found it, rather than someone naming it. */
  readonly isScanned: boolean;
}

/** What a tool needs of the world around it: the only way to a file. */
export interface Host {
  /**
   * Reads files and folders; a folder gives its `.yaml`, `.yml` and `.json` files, in order of their paths.
   *
   * @throws UsageError where a path does not exist, cannot be read or lies outside what may be read.
   */
  read(paths: readonly string[]): Promise<readonly ReadSource[]>;
}
