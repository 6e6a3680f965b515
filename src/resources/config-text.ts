/** One `name = value` of a configuration text. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
}

const MAX_LINES = 5000;
const MAX_LINE = 2000;
const LINE = /^(?:export |- )?["']?([A-Za-z_][\w.-]{0,100})["']?[ \t]{0,20}[:=][ \t]{0,20}(.+)$/;
/** Values that are structure or code: nested YAML, block markers, tags, calls. */
const STRUCTURE = /^[{[|>&*!]|\(/;

/**
 * The assignments of a configuration text, line by line: properties, `.env`, INI, TOML and YAML, and
 * JSON as a whole. Comments and lines of programs are left out.
 */
export function assignmentsIn(text: string): Assignment[] {
  const json = readJson(text);
  if (json !== undefined) return stringsIn(json, 0);
  const lines = text.split('\n', MAX_LINES);
  return lines.flatMap((line) => {
    const [, name, value] = LINE.exec(line.trim().slice(0, MAX_LINE)) ?? [];
    if (!name || !value || STRUCTURE.test(value)) return [];
    return [{ name, value: bare(value) }];
  });
}

function readJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function stringsIn(value: unknown, depth: number): Assignment[] {
  if (depth > 12 || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [{ name, value: inner }] : stringsIn(inner, depth + 1),
  );
}

/** Without the comment behind it, the comma of JSON and the quotes around it. */
function bare(value: string): string {
  const text =
    value
      .split(/[ \t][#;]/, 1)[0]
      ?.trim()
      .replace(/[,;]$/, '') ?? '';
  const quote = text[0];
  return (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text;
}
