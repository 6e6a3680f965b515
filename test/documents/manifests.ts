import { readFileSync } from 'node:fs';

const DEPLOYMENT = `# The web tier
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web # in front
  labels: {app.kubernetes.io/name: web, "tier": 'front'}
  annotations:
    note: "a: \\"b\\" # c"
    empty:
spec:
  replicas: 3
  template:
    spec:
      containers:
      - name: app
        image: "registry.example/web:1.2.3"
        args: ["--port", '8080', -v, 0x1F]
        env:
        # settings
        - {name: A, value: "1"}
        - name: B
          value: it's
        resources:
          limits:
            memory: 1Gi

      -   name: side
          command:
            - sh
            - -c
            - |
              set -e
                echo "x: y"

              # not a comment
            - >-
              one
              two

              three
          ports: []
          securityContext: {}
      volumes:
        - name: tmp
          emptyDir:
`;

const LISTS = `---
# Source: lists
- - a
  - b: 1
    c:
    - d
    -
- e: ~
  "f g": on
-
  h: |+
    kept

  i: >
    folded
    text
-   # behind
  kind:
    k: 1
  10: 0777
---
on: push
'it''s': -1.5e3
url: http://x/y#z
last:
  - x
  -
--- # again
a: |-

  text
b:    spaced   # out
`;

/** Realistic texts in the usual styles. */
export const MANIFESTS: readonly string[] = [
  DEPLOYMENT,
  LISTS,
  DEPLOYMENT.replaceAll('\n', '\r\n'),
  readFileSync('examples/first-draft.yaml', 'utf8'),
  readFileSync('examples/repaired.yaml', 'utf8'),
];
