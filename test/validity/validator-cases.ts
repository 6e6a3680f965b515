import { describe, expect, test } from 'vitest';
import type { Validators } from '../../src/validity/validator.js';
import { readResources } from '../support/read-resources.js';

/** The path of a problem, and a part of its message. */
type Expected = readonly [path: string, message: string];

export interface ValidatorCases {
  /** What stands before the lines of each case: the type and the name of the object. */
  readonly head: string;
  readonly valid: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, readonly [yaml: string, ...expected: Expected[]]>>;
}

/** Runs a table of objects of one kind against the validators of an area, and of one release. */
export function testValidators(validators: Validators, cases: ValidatorCases, minor = 36): void {
  const [, apiVersion = '', kind = ''] = /apiVersion: (\S+)\nkind: (\S+)/.exec(cases.head) ?? [];
  describe(`${apiVersion} ${kind} of 1.${minor}`, () => {
    test.each(Object.entries(cases.valid))('takes %s', (_name, yaml) => {
      expect(problemsIn(validators, cases.head + yaml, minor)).toEqual([]);
    });
    test.each(Object.entries(cases.invalid))('refuses %s', (_name, [yaml, ...expected]) => {
      const found = problemsIn(validators, cases.head + yaml, minor);
      expect(found.map(([path]) => path)).toEqual(expected.map(([path]) => path));
      for (const [index, [, message]] of expected.entries()) expect(found[index]?.[1]).toContain(message);
    });
  });
}

function problemsIn(validators: Validators, yaml: string, minor: number): [string, string][] {
  const [resource] = readResources(yaml);
  const checks = resource ? (validators[`${resource.group}/${resource.kind}`] ?? []) : [];
  expect(checks.length).toBeGreaterThan(0);
  return checks
    .flatMap((check) => [...(resource ? check(resource, { minor }) : [])])
    .map(({ field, message }) => [field.path.join('.'), message]);
}

/** The first lines of an object. */
export function head(apiVersion: string, kind: string, name = 'x'): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name} }\n`;
}
