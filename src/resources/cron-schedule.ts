/** The five fields of a cron schedule; undefined for what has another form (`@every 1h`, a value that is not final). */
export interface CronSchedule {
  readonly minute: string;
  readonly hour: string;
}

/** Macros and the fields they stand for (CronJob, Schedule syntax). */
const MACROS: Readonly<Record<string, CronSchedule>> = {
  '@yearly': { minute: '0', hour: '0' },
  '@annually': { minute: '0', hour: '0' },
  '@monthly': { minute: '0', hour: '0' },
  '@weekly': { minute: '0', hour: '0' },
  '@daily': { minute: '0', hour: '0' },
  '@midnight': { minute: '0', hour: '0' },
  '@hourly': { minute: '0', hour: '*' },
};

export function readSchedule(text: string | undefined): CronSchedule | undefined {
  const schedule = text?.trim() ?? '';
  const [minute, hour, ...others] = schedule.split(/\s+/);
  if (minute !== undefined && hour !== undefined && others.length === 3) return { minute, hour };
  return Object.hasOwn(MACROS, schedule) ? MACROS[schedule] : undefined;
}

/** Whether it runs more than once in an hour, every hour. */
export function isFrequent({ minute, hour }: CronSchedule): boolean {
  return /[*?,/-]/.test(minute) && /^[*?]$/.test(hour);
}

/** Whether it names an hour of the day, which depends on the time zone. */
export function namesHour({ hour }: CronSchedule): boolean {
  return !/^[*?](?:\/\d+)?$/.test(hour);
}
