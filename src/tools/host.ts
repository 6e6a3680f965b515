import type { SourceText } from '../text/source-text.js';

/** A text that a host read, and how it was asked for. */
export interface ReadSource {
  readonly text: SourceText;
  /** Whether a scan of a folder found it, rather than someone naming it. */
  readonly isScanned: boolean;
}

/** Whether a file is meant, by its name as reports show it. */
export type FileFilter = (file: string) => boolean;

/** The configuration that a host found, and what only the host knows of its place. */
export interface FoundConfiguration {
  readonly source: SourceText;
  /** Which files patterns mean, in the form of .gitignore lines that stand in the configuration's folder. */
  matcher(patterns: readonly string[]): FileFilter;
  /** A path that is relative to the configuration, in the form that `read` takes. */
  locate(path: string): string;
}

/** What whoever started the program has set; it wins over the configuration. */
export interface HostSettings {
  /** The file of accepted findings, in the form that `read` takes. */
  readonly baseline?: string;
  readonly rulesAsOf?: string;
}

/** What a tool needs of the world around it: the only way to a file. */
export interface Host {
  /**
   * Reads files and folders; a folder gives its `.yaml`, `.yml` and `.json` files, in order of their paths.
   *
   * @param exclude files that a scan of a folder passes over.
   * @throws UsageError where a path does not exist, cannot be read or lies outside what may be read.
   */
  read(paths: readonly string[], exclude?: FileFilter): Promise<readonly ReadSource[]>;
  /** The configuration that applies, if there is one. */
  configuration?(): Promise<FoundConfiguration | undefined>;
  readonly settings?: HostSettings;
  /** Reads the set before, where the change to it is to be judged. */
  readBefore?(): Promise<readonly ReadSource[]>;
}
