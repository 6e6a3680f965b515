import { type Field, isMap } from '../documents/field.js';
import { Container, type ContainerRole } from './container.js';
import { type Labels, readLabels } from './labels.js';

/** A pod, or the template of the pods that a workload makes. */
export class Pod {
  readonly spec: Field;
  #containers: readonly Container[] | undefined;

  /** @param template the field that holds the pod's `metadata` and `spec`. */
  constructor(readonly template: Field) {
    this.spec = template.at('spec');
  }

  get labels(): Labels {
    return readLabels(this.template.at('metadata', 'labels'));
  }

  /**
   * Every container of the pod: init, sidecar, regular, ephemeral. An empty entry decodes as an empty container; entries
   * that are no maps are left out.
   */
  get containers(): readonly Container[] {
    this.#containers ??= [
      ...this.#list('initContainers', (field) => (field.at('restartPolicy').value === 'Always' ? 'sidecar' : 'init')),
      ...this.#list('containers', () => 'regular'),
      ...this.#list('ephemeralContainers', () => 'ephemeral'),
    ];
    return this.#containers;
  }

  /** Whether the pod says that it runs on Windows: by `os.name`, by its node selector or its host process containers. */
  get isWindows(): boolean {
    return (
      this.spec.at('os', 'name').value === 'windows' ||
      this.spec.at('nodeSelector', 'kubernetes.io/os').value === 'windows' ||
      this.spec.at('nodeSelector', 'beta.kubernetes.io/os').value === 'windows' ||
      this.spec.at('securityContext', 'windowsOptions', 'hostProcess').value === true
    );
  }

  #list(key: string, roleOf: (field: Field) => ContainerRole): Container[] {
    const securityContext = this.spec.at('securityContext');
    const fields = this.spec.at(key).items();
    return fields
      .filter(({ value }) => value === undefined || isMap(value))
      .map((field) => new Container(field, roleOf(field), securityContext));
  }
}
