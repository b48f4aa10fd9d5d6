/** The day it is where the company is, `YYYY-MM-DD`; in UTC where this machine does not know the zone. */
export function dayIn(timeZone: string, now: number = Date.now()): string {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
  } catch {
    return new Date(now).toISOString().slice(0, 10);
  }
}
