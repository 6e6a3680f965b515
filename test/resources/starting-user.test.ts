import { expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { Pod } from '../../src/resources/pod.js';
import { startingUser } from '../../src/resources/starting-user.js';
import { SourceText } from '../../src/text/source-text.js';

test.each([
  ['{}', '{}', 'unsaid'],
  ['{ runAsUser: 0 }', '{}', 'root'],
  ['{ runAsUser: 0 }', '{ runAsUser: 1000 }', 'non-root'],
  ['{ runAsUser: 1000 }', '{ runAsUser: 0 }', 'root'],
  ['{ runAsUser: 0 }', '{ runAsNonRoot: true }', 'root'],
  ['{ runAsNonRoot: true }', '{}', 'non-root'],
  ['{ runAsNonRoot: true }', '{ runAsNonRoot: false }', 'root-allowed'],
  ['{ runAsNonRoot: false }', '{ runAsUser: 1000 }', 'non-root'],
  ['{ runAsUser: "1000" }', '{}', 'unclear'],
  ['{ runAsNonRoot: "yes" }', '{}', 'unclear'],
])('pod %s, container %s: %s', (pod, container, expected) => {
  const yaml = `spec: { securityContext: ${pod}, containers: [{ name: app, securityContext: ${container} }] }\n`;
  const [document] = parseDocuments(new SourceText('pod.yaml', yaml));
  const [app] = new Pod(document!.root).containers;
  expect(startingUser(app!)).toBe(expected);
});
