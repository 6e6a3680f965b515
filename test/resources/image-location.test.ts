import { expect, test } from 'vitest';
import { imageLocation, liesBelow } from '../../src/resources/image-location.js';

test.each([
  ['nginx', 'docker.io/library/nginx'],
  ['nginx:1.27', 'docker.io/library/nginx'],
  ['grafana/grafana', 'docker.io/grafana/grafana'],
  ['index.docker.io/library/nginx', 'docker.io/library/nginx'],
  ['ghcr.io/team/app:1.0@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1', 'ghcr.io/team/app'],
  ['localhost:5000/app', 'localhost:5000/app'],
  ['Not An Image', undefined],
  ['registry.example.com/${APP}:1.0.0', undefined],
  ['nginx:{{ .Values.tag }}', undefined],
])('%s lies at %s', (image, expected) => {
  expect(imageLocation(image)).toBe(expected);
});

test.each([
  ['ghcr.io/team/app', 'ghcr.io', true],
  ['ghcr.io/team/app', 'ghcr.io/team/', true],
  ['ghcr.io/team/app', 'ghcr.io/team/app', true],
  ['ghcr.io/team-b/app', 'ghcr.io/team', false],
  ['ghcr.io.evil.example/app', 'ghcr.io', false],
  ['1234.dkr.ecr.eu-west-1.amazonaws.com/app', '*.dkr.ecr.*.amazonaws.com', true],
  ['evil.example/x.dkr.ecr.y.amazonaws.com/app', '*.dkr.ecr.*.amazonaws.com', false],
  ['ghcr.io/team', 'ghcr.io/team/app', false],
  ['ghcr.io/team', 'ghcr.io/team/*', false],
  ['ghcr.io/team', '', false],
])('%s below %j: %s', (location, place, expected) => {
  expect(liesBelow(location, place)).toBe(expected);
});
