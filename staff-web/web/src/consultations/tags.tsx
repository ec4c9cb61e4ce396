import type { Consultation } from "../api/types";
import { labelOf } from "../language/codes";
import { useLanguage } from "../language/language";
import { marksOf } from "./words";

const TAG = "rounded-4 border px-2 py-0.5 text-dns-14N-130";

/** Told apart without color too: filled, framed, dashed. */
const STATE = {
  OPEN: "border-blue-900 bg-blue-900 text-white",
  COORDINATING: "border-blue-900 bg-white text-blue-1000",
  DISPOSED: "border-dashed border-solid-gray-420 bg-solid-gray-50 text-solid-gray-800",
};

/** How far a consultation has come; when it has ended, how. */
export function StateTag({ item }: { item: Pick<Consultation, "state" | "disposition"> }) {
  const { language, messages } = useLanguage();
  return (
    <span className="flex flex-col items-start gap-0.5">
      <span className={`${TAG} font-700 whitespace-nowrap ${STATE[item.state]}`}>
        {messages.consultations.states[item.state]}
      </span>
      {item.disposition && (
        <span className="text-dns-14N-130 text-solid-gray-700">
          {labelOf("Disposition", item.disposition, language)}
        </span>
      )}
    </span>
  );
}

/** What about a consultation wants to be seen at once. */
export function Marks({ item }: { item: Consultation }) {
  const { messages } = useLanguage();
  const marks = marksOf(item, messages);
  return marks.length === 0 ? null : (
    <ul className="flex flex-wrap gap-1.5">
      {marks.map(({ text, attention }) => (
        <li
          key={text}
          className={`${TAG} whitespace-nowrap ${attention ? "border-error-2 font-700 text-error-2" : "border-solid-gray-420"}`}
        >
          {text}
        </li>
      ))}
    </ul>
  );
}

export function Tags({ tags }: { tags: string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-1">
      {tags.map((tag) => (
        <li key={tag} className={`${TAG} border-solid-gray-420`}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
