import type { Consultation } from "../api/types";
import type { Messages } from "../language/messages";

/** Who sees to a consultation, from where the reader stands; accounts have no names here. */
export function ownerOf({ owner, mine }: Pick<Consultation, "owner" | "mine">, messages: Messages): string {
  const { owners } = messages.consultations;
  return mine ? owners.mine : owner ? owners.other : owners.none;
}

/** What about a consultation wants to be seen at once. */
export function marksOf(
  item: Pick<Consultation, "urgency" | "outsideOpeningHours" | "dispositionOverdue">,
  messages: Messages,
): { text: string; attention: boolean }[] {
  const { consultations } = messages;
  const marks = [
    { text: consultations.overdue, attention: true, there: item.dispositionOverdue },
    {
      text: consultations.urgencies[item.urgency] ?? item.urgency,
      attention: item.urgency === "URGENT",
      there: item.urgency !== "NORMAL",
    },
    { text: consultations.outside, attention: false, there: item.outsideOpeningHours },
  ];
  return marks.filter(({ there }) => there).map(({ text, attention }) => ({ text, attention }));
}
