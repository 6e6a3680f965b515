import { type Node, parseSync, Visitor } from 'oxc-parser';

/** One way to break a program. */
export interface Mutation {
  readonly what: string;
  readonly line: number;
  /** The whole broken program. */
  readonly text: string;
}

const OPPOSITE: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '&&': '||',
  '||': '&&',
};

/** Breaks of a rule's program: conditions turned round, comparisons and connections swapped, checks without a finding. */
export function mutationsOf(file: string, text: string): Mutation[] {
  const mutations: Mutation[] = [];
  const replace = (node: Node, by: string, what: string) => {
    const line = text.slice(0, node.start).split('\n').length;
    mutations.push({ what, line, text: text.slice(0, node.start) + by + text.slice(node.end) });
  };
  const source = ({ start, end }: Node) => text.slice(start, end);
  const swapOperator = (node: Node & { left: Node; right: Node; operator: string }) => {
    const by = OPPOSITE[node.operator];
    if (!by) return;
    const between = text.slice(node.left.end, node.right.start).replace(node.operator, by);
    const grouped = by === '&&' || by === '||' ? `(${source(node.left)}${between}${source(node.right)})` : undefined;
    replace(node, grouped ?? source(node.left) + between + source(node.right), `${node.operator} as ${by}`);
  };
  const turn = (test: Node) => replace(test, `!(${source(test)})`, `not (${short(source(test))})`);
  new Visitor({
    IfStatement: ({ test }) => turn(test),
    ConditionalExpression: ({ test }) => turn(test),
    BinaryExpression: swapOperator,
    LogicalExpression: swapOperator,
    ArrowFunctionExpression: ({ body }) => {
      if (body.type === 'UnaryExpression' && body.operator === '!')
        replace(body, source(body.argument), `${short(source(body.argument))} as such`);
    },
    YieldExpression: (node) => {
      if (node.argument) replace(node, 'yield* []', 'no finding');
    },
  }).visit(parseSync(file, text).program);
  return mutations;
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
