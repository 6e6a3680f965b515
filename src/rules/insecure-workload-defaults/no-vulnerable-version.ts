import { splitImage } from '../../resources/image-reference.js';
import { defineRule } from '../rule.js';

type Version = readonly [major: number, minor: number, patch: number];

/** Each span begins with the first version that has the hole and ends before the one that closes it. */
const HOLES: readonly {
  readonly image: RegExp;
  readonly cve: string;
  readonly spans: readonly [Version, Version][];
}[] = [
  {
    image: /(?:^|\/)argocd$/,
    cve: 'CVE-2022-24348',
    spans: [
      [
        [0, 0, 0],
        [2, 1, 9],
      ],
      [
        [2, 2, 0],
        [2, 2, 4],
      ],
    ],
  },
  {
    image: /(?:^|\/)grafana(?:-oss|-enterprise)?$/,
    cve: 'CVE-2022-39328',
    spans: [
      [
        [9, 2, 0],
        [9, 2, 4],
      ],
    ],
  },
  {
    image: /(?:^|\/)kyverno$/,
    cve: 'CVE-2022-47633',
    spans: [
      [
        [1, 8, 3],
        [1, 8, 5],
      ],
    ],
  },
];

/** CVE-2022-24348 (Argo CD), CVE-2022-39328 (Grafana), CVE-2022-47633 (Kyverno): their advisories. */
export default defineRule({
  id: 'no-vulnerable-version',
  title: 'Images are of no version with a well-known hole',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#known-holes',
  rationale:
    'A version that names itself can be looked up. The list is short and made of holes that take over a cluster or its registry; a scanner of images knows the rest.',
  equivalents: ['kubescape/C-0081', 'kubescape/C-0090', 'kubescape/C-0091'],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    const at = container.at('image');
    const { repository, tag } = splitImage(at.string ?? '');
    const version = versionIn(tag);
    if (!version) return;
    for (const { image, cve, spans } of HOLES) {
      const isOpen = spans.some(([from, end]) => compare(from, version) <= 0 && compare(version, end) < 0);
      if (!image.test(repository) || !isOpen) continue;
      yield { at, message: `Container "${container.name}" runs ${repository} ${tag}, which has ${cve}.` };
    }
  },
});

function versionIn(tag = ''): Version | undefined {
  const match = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?:[-+]|$)/.exec(tag);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
