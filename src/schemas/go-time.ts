const DATE = /^(\d{4})-(\d{2})-(\d{2})T/;
const CLOCK = /^(\d{1,2}):(\d{2}):(\d{2})([.,]\d+)?/;
const ZONE = /^(?:Z|[+-](\d{2}):(\d{2}))$/;

/**
 * Whether Go's `time.Parse` reads a text as RFC 3339, as the API server does for Time; for MicroTime the fraction must
 * have six digits. Beyond the standard it takes an hour of one digit and a comma before the fraction.
 */
export function isGoTime(text: string, micro: boolean): boolean {
  const date = DATE.exec(text);
  const clock = date && CLOCK.exec(text.slice(date[0].length));
  if (!clock) return false;
  const zone = ZONE.exec(text.slice(date[0].length + clock[0].length));
  const [, hours, minutes, seconds, fraction = ''] = clock;
  if (!zone || (micro && fraction.length !== 7)) return false;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return false;
  return (
    isDay(Number(date[1]), Number(date[2]), Number(date[3])) && Number(zone[1] ?? 0) <= 24 && Number(zone[2] ?? 0) <= 60
  );
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}
