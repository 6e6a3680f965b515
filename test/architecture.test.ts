import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/** The folders of `src/`, from the bottom up: a file imports from its own folder and from lower layers only. */
const LAYERS: readonly (readonly string[])[] = [
  ['text', 'modes'],
  ['documents', 'findings'],
  ['config'],
  ['resources'],
  ['graph', 'schemas'],
  ['validity'],
  ['migrations'],
  ['rules'],
  ['audit.ts'],
  ['upgrade'],
  ['diagnosis', 'fixes', 'references', 'contract', 'prompts'],
  ['reports'],
  ['tools'],
  ['files'],
  ['mcp'],
  ['cli'],
];

/** What is about findings needs neither rules nor documents: only `contract` and `prompts` read YAML of their own. */
const PLAIN_DATA = ['diagnosis', 'fixes', 'references', 'contract', 'prompts', 'reports'];
const PLAIN_SOURCES = ['config', 'text', 'modes', 'findings', 'contract', 'documents'];

/** Where each library, and each module of Node, may be imported. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['documents'],
  'zod/mini': ['tools', 'contract', 'prompts', 'config'],
  handlebars: ['prompts'],
  ignore: ['files'],
  '@modelcontextprotocol/server': ['mcp'],
  '@modelcontextprotocol/server/stdio': ['mcp'],
  '@modelcontextprotocol/server/ext/skills': ['mcp'],
  'node:zlib': ['schemas'],
  'node:crypto': ['contract'],
  'node:child_process': ['files'],
  'node:fs': ['files', 'cli'],
  'node:module': ['cli'],
  'node:path': ['files', 'cli'],
  'node:vm': ['cli'],
  'node:util': ['cli'],
  'node:stream/consumers': ['cli'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const FILES = (readdirSync('src', { recursive: true }) as string[]).filter((file) => file.endsWith('.ts')).sort();

function importsOf(file: string): Import[] {
  const text = readFileSync(join('src', file), 'utf8');
  const { module } = parseSync(file, text);
  const fixed = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  const lazy = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  return [...fixed, ...lazy].map((to) => ({
    from: file,
    to: to.startsWith('.') ? join(file, '..', to).replace(/\.js$/, '.ts') : to,
  }));
}

const IMPORTS = FILES.flatMap(importsOf);
const INNER = IMPORTS.filter(({ to }) => to.endsWith('.ts'));
const folderOf = (file: string) => file.split('/')[0] ?? '';
const layerOf = (file: string) => LAYERS.findIndex((folders) => folders.includes(folderOf(file)));

/** The rules of the design that a set of imports breaks, in words. */
function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const [folder, target] = [folderOf(from), folderOf(to)];
    if (!to.endsWith('.ts')) return LIBRARIES[to]?.includes(folder) ? [] : [`${from} may not import the library ${to}`];
    if (folder === target) return [];
    if (layerOf(to) < 0 || layerOf(to) >= layerOf(from)) return [`${from} may not import ${to}: not a lower layer`];
    if (PLAIN_DATA.includes(folder) && !PLAIN_SOURCES.includes(target))
      return [`${from} may not import ${to}: only plain data`];
    return [];
  });
}

describe('the architecture', () => {
  test('knows every folder', () => {
    expect(FILES.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  test('flows one way, each library in its place', () => {
    expect(violations(IMPORTS)).toEqual([]);
  });

  test.each([
    ['an import upwards', { from: 'documents/field.ts', to: 'rules/rule.ts' }],
    ['an import sideways', { from: 'text/source-text.ts', to: 'modes/failure-modes.ts' }],
    ['a library outside its folder', { from: 'rules/run.ts', to: 'yaml' }],
    ['the file system below the tools', { from: 'tools/tool.ts', to: 'node:fs' }],
    ['a library that nobody has decided on', { from: 'cli/main.ts', to: 'chalk' }],
    ['rules where only findings belong', { from: 'reports/text.ts', to: 'rules/rule.ts' }],
  ])('refuses %s', (_, broken) => {
    expect(violations([broken])).toHaveLength(1);
  });

  test('has no rule that imports another', () => {
    const isRule = (file: string) => /^rules\/[^/]+\//.test(file);
    expect(INNER.filter(({ from, to }) => isRule(from) && isRule(to))).toEqual([]);
  });

  test('has no cycle, type imports included', () => {
    expect(cycleIn(INNER)).toBeUndefined();
  });

  test('sees a cycle where there is one', () => {
    expect(
      cycleIn([
        { from: 'a.ts', to: 'b.ts' },
        { from: 'b.ts', to: 'c.ts' },
        { from: 'c.ts', to: 'a.ts' },
      ]),
    ).toBeDefined();
  });

  test('has no file of more than 300 lines, but for data', () => {
    const long = FILES.filter(
      (file) =>
        !/\.generated\.ts$|diagnosis\/lexicon\//.test(file) &&
        readFileSync(join('src', file), 'utf8').split('\n').length > 300,
    );
    expect(long).toEqual([]);
  });

  test('has no folder or file for leftovers', () => {
    expect(
      FILES.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|shared|types|misc)(?:\/|\.ts$)/.test(file)),
    ).toEqual([]);
  });
});

/** The files of one cycle, in order, or undefined. */
function cycleIn(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const to of targets.get(file) ?? []) {
      const cycle = visit(to, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
