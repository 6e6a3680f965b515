/** The values of one field of a cron schedule, and what they may be called. */
interface Range {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Range[] = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  {
    name: 'month',
    least: 1,
    most: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', least: 0, most: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const MACROS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const EVERY = '@every ';
const DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/**
 * What is wrong with a cron schedule, as the end of a sentence that begins with it; undefined where it can be read
 * (Kubernetes documentation, CronJob, Schedule syntax).
 */
export function scheduleFault(schedule: string): string | undefined {
  if (schedule.startsWith('@')) return macroFault(schedule);
  const fields = schedule.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== FIELDS.length) {
    const written = fields.length === 1 ? '1 field' : `${fields.length} fields`;
    return `has ${written}; it takes five, for minute, hour, day of the month, month and day of the week`;
  }
  for (const [index, range] of FIELDS.entries()) {
    const fault = fieldFault(fields[index] ?? '', range);
    if (fault) return fault;
  }
  return undefined;
}

function macroFault(schedule: string): string | undefined {
  if (MACROS.includes(schedule)) return undefined;
  if (!schedule.startsWith(EVERY)) return `is none of ${MACROS.join(', ')} and "@every" with a duration`;
  return DURATION.test(schedule.slice(EVERY.length)) ? undefined : 'needs a duration after "@every", such as 1h30m';
}

/** A field is a list of single values, ranges and steps; empty items of it are passed over. */
function fieldFault(text: string, range: Range): string | undefined {
  for (const item of text.split(',')) {
    if (item !== '' && !isItem(item, range)) return describe(item, range);
  }
  return undefined;
}

function describe(item: string, { name, least, most, names }: Range): string {
  const called = names ? ` or ${names[0]} to ${names.at(-1)}` : '';
  return `has ${JSON.stringify(item)} for the ${name}, which takes ${least} to ${most}${called}, "*", and ranges and steps of them`;
}

function isItem(item: string, range: Range): boolean {
  const [values = '', step, ...more] = item.split('/');
  if (more.length > 0 || (step !== undefined && !readNumber(step))) return false;
  const ends = values.split('-');
  if (ends[0] === '*' || ends[0] === '?') return true;
  const [first, last] = ends.map((end) => readValue(end, range));
  if (ends.length > 2 || first === undefined || (ends.length === 2 && last === undefined)) return false;
  const end = last ?? (step === undefined ? first : range.most);
  return first >= range.least && end <= range.most && first <= end;
}

function readValue(text: string, { least, names }: Range): number | undefined {
  const index = names?.indexOf(text.toLowerCase()) ?? -1;
  return index < 0 ? readNumber(text) : index + least;
}

function readNumber(text: string): number | undefined {
  return /^\+?\d{1,18}$/.test(text) ? Number(text) : undefined;
}
