import { shortMonth } from "../dates/display";
import type { Period } from "../dates/months";
import { useLanguage } from "../language/language";

/** A period with its name and its months: 直近12か月（…～…）. */
export function usePeriodName(name: string, { from, to }: Period): string {
  const { language, messages } = useLanguage();
  return messages.dashboard.period(name, shortMonth(from, language), shortMonth(to, language));
}
