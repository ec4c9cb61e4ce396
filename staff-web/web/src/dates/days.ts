const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar as the services write it: yyyy-MM-dd. */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !DAY.test(text)) {
    return false;
  }
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day it is in Japan, wherever the browser stands: yyyy-MM-dd. */
export function dayInJapan(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(now);
}

/** The day as a moment that lies on it in Japan, for showing it. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+09:00`);
}
