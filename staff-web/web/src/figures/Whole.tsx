import { useId } from "react";
import { useLanguage } from "../language/language";
import { type Count, figuresIn, placed } from "./figures";

/** Told apart in black and white too. */
type Fill = "full" | "light" | "striped" | "crossed" | "dotted" | "empty";

export interface Part extends Count {
  fill: Fill;
  /** Wants somebody's attention; said in words beside the name. */
  attention?: boolean;
}

interface WholeProps {
  caption: string;
  name: string;
  parts: Part[];
}

/** A whole divided into parts: one bar, and the table that names them. */
export function Whole({ caption, name, parts }: WholeProps) {
  const { language, messages } = useLanguage();
  const { count, share } = figuresIn(language);
  const id = useId();
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <>
      <svg aria-hidden="true" width="100%" height="28" className="block text-blue-900">
        <Fills id={id} />
        {placed(parts).map(({ key, fill, start, width }) => (
          <rect
            key={key}
            x={`${start}%`}
            width={`${width}%`}
            y="1"
            height="26"
            fill={fillOf(fill, id)}
            stroke="currentColor"
            strokeWidth="2"
          />
        ))}
        {total === 0 && <rect x="1" y="1" width="99%" height="26" fill="none" stroke="#949494" strokeDasharray="4 4" />}
      </svg>
      <table className="mt-2 w-full border-collapse text-dns-16N-130">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{messages.count}</th>
            <th scope="col">{messages.share}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key} className="border-b border-solid-gray-200">
              <th scope="row" className="py-2 pr-3 text-left font-400">
                <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                  <svg aria-hidden="true" width="18" height="18" className="shrink-0 text-blue-900">
                    <rect
                      x="1"
                      y="1"
                      width="16"
                      height="16"
                      fill={fillOf(part.fill, id)}
                      stroke="currentColor"
                      strokeWidth="2"
                    />
                  </svg>
                  {part.name}
                  {part.attention && <Attention />}
                </span>
              </th>
              <td className="tabular py-2 text-right font-700">{count(part.count)}</td>
              <td className="tabular w-18 py-2 pl-2 text-right text-solid-gray-700">{share(part.count, total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A short word that something wants attention; never by color alone. */
export function Attention() {
  const { messages } = useLanguage();
  return (
    <strong className="rounded-4 border border-error-2 px-1.5 text-dns-14B-130 whitespace-nowrap text-error-2">
      {messages.figures.attention}
    </strong>
  );
}

function Fills({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}striped`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#fff" />
        <rect width="4" height="8" fill="currentColor" />
      </pattern>
      <pattern id={`${id}crossed`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill="#fff" />
        <path d="M0 4h8M4 0v8" stroke="currentColor" strokeWidth="2" />
      </pattern>
      <pattern id={`${id}dotted`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#fff" />
        <circle cx="4" cy="4" r="1.6" fill="currentColor" />
      </pattern>
    </defs>
  );
}

function fillOf(fill: Fill, id: string): string {
  switch (fill) {
    case "full":
      return "currentColor";
    case "light":
      return "var(--color-blue-200)";
    case "empty":
      return "var(--color-white)";
    default:
      return `url(#${id}${fill})`;
  }
}
