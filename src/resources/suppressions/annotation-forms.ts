/** What an annotation suppresses in the object that it stands on. */
export interface AnnotationForm {
  readonly by: string;
  readonly checks: readonly string[];
  readonly reason: string;
}

interface Reader {
  readonly by: string;
  /** Whether it counts on a pod template too, for what belongs to the template. */
  readonly inTemplates: boolean;
  /** The checks and the reason, where the annotation is one of these. */
  read(key: string, value: string): Omit<AnnotationForm, 'by'> | undefined;
}

const READERS: readonly Reader[] = [
  {
    by: 'kubeshark',
    inTemplates: true,
    read: (key, value) => named(key, 'kubeshark.io/ignore.', value.trim()),
  },
  {
    // KubeLinter documentation, ignoring violations for specific cases.
    by: 'kube-linter',
    inTemplates: false,
    read: (key, value) =>
      key === 'kube-linter.io/ignore-all'
        ? { checks: ['*'], reason: value }
        : named(key, 'ignore-check.kube-linter.io/', value),
  },
  {
    // kube-score README, ignoring a test; both annotations are read on objects and on pod templates.
    by: 'kube-score',
    inTemplates: true,
    read: (key, value) => {
      if (key === 'kube-score/skip') return value.trim() === 'true' ? { checks: ['*'], reason: '' } : undefined;
      return key === 'kube-score/ignore'
        ? { checks: value.split(',').map((check) => check.trim()), reason: '' }
        : undefined;
    },
  },
  {
    // Polaris documentation, exemptions.
    by: 'polaris',
    inTemplates: false,
    read: (key, value) => {
      if (value.toLowerCase() !== 'true') return undefined;
      if (key === 'polaris.fairwinds.com/exempt') return { checks: ['*'], reason: '' };
      const check = /^polaris\.fairwinds\.com\/(.+)-exempt$/.exec(key)?.[1];
      return check === undefined ? undefined : { checks: [check], reason: '' };
    },
  },
  {
    // Checkov documentation, suppressing and skipping policies.
    by: 'checkov',
    inTemplates: false,
    read: (key, value) => {
      if (!/^checkov\.io\/skip\d+$/.test(key)) return undefined;
      const [check = '', ...reason] = value.split('=');
      return { checks: [check.trim()], reason: reason.join('=').trim() };
    },
  },
];

function named(key: string, prefix: string, reason: string): Omit<AnnotationForm, 'by'> | undefined {
  return key.startsWith(prefix) ? { checks: [key.slice(prefix.length)], reason } : undefined;
}

/** The suppression that an annotation is, if any. */
export function readAnnotationForm(key: string, value: string, isTemplate: boolean): AnnotationForm | undefined {
  for (const { by, inTemplates, read } of READERS) {
    const form = isTemplate && !inTemplates ? undefined : read(key, value);
    if (form) return { by, ...form };
  }
  return undefined;
}
