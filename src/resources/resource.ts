import type { Field } from '../documents/field.js';
import type { Path } from '../documents/path.js';
import type { SourceDocument } from '../documents/source-document.js';
import { type Labels, readLabels } from './labels.js';
import { Pod } from './pod.js';
import { podTemplatePath } from './pod-template-paths.js';

/** One Kubernetes object of the audited set. */
export class Resource {
  readonly apiVersion: string;
  /** The API group; `''` for core. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly pod: Pod | undefined;

  constructor(
    readonly document: SourceDocument,
    /** The object itself: the document's root, or an item of a List. */
    readonly root: Field,
  ) {
    this.apiVersion = root.at('apiVersion').string ?? '';
    const slash = this.apiVersion.indexOf('/');
    this.group = slash < 0 ? '' : this.apiVersion.slice(0, slash);
    this.version = this.apiVersion.slice(slash + 1);
    this.kind = root.at('kind').string ?? '';
    const path = podTemplatePath(this.group, this.kind);
    this.pod = path && root.at(...path, 'spec').exists ? new Pod(root.at(...path)) : undefined;
  }

  at(...path: Path): Field {
    return this.root.at(...path);
  }

  /** `metadata.name`, or its generated prefix with a `*`; empty where there is neither. */
  get name(): string {
    const { string } = this.at('metadata', 'name');
    const prefix = this.at('metadata', 'generateName').string;
    return string ?? (prefix ? `${prefix}*` : '');
  }

  get namespace(): string | undefined {
    return this.at('metadata', 'namespace').string;
  }

  get labels(): Labels {
    return readLabels(this.at('metadata', 'labels'));
  }

  /** `metadata.annotations[key]`, where it is text. */
  annotation(key: string): string | undefined {
    return this.at('metadata', 'annotations', key).string;
  }

  /** Whether it is of this kind in one of the groups that have had it: `isA('Ingress', 'networking.k8s.io', 'extensions')`. */
  isA(kind: string, ...groups: readonly string[]): boolean {
    return this.kind === kind && groups.includes(this.group);
  }
}
