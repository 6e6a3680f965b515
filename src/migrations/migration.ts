import type { Edit } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';

/** What an object needs beside its new version, or why that cannot be said from the object alone. */
export type Migrated =
  | {
      readonly edits: readonly Edit[];
      /** What the result takes for granted; where it is left out, the object means what it meant. */
      readonly assumes?: string;
    }
  /** What stands in the way, to follow "use …, which". */
  | { readonly obstacle: string };

/** The way of one kind from an older version of its API to a newer one. */
export type Migration = (resource: Resource, version: string) => Migrated;

/** For kinds of which both versions have the same fields, the same defaults and the same meaning. */
export const SAME: Migration = () => ({ edits: [] });
