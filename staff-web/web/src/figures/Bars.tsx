import { useLanguage } from "../language/language";
import { type Count, figuresIn } from "./figures";

interface BarsProps {
  /** What the figures are; shown to those who do not see the heading above it. */
  caption: string;
  /** What a row is, such as an age. */
  name: string;
  /** What the figures are: 件数 or 人数. */
  counted: string;
  counts: Count[];
  /** Of what each figure is a share; shares are left out without it. */
  of?: number;
}

/** A table whose figures also show as bars: one reading for everybody, on screen and on paper. */
export function Bars({ caption, name, counted, counts, of }: BarsProps) {
  const { language, messages } = useLanguage();
  const { count, share } = figuresIn(language);
  const most = Math.max(...counts.map((each) => each.count), 1);
  return (
    <table className="w-full border-collapse text-dns-16N-130">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{counted}</th>
          {of !== undefined && <th scope="col">{messages.share}</th>}
        </tr>
      </thead>
      <tbody>
        {counts.map((each) => (
          <tr key={each.key} className="border-b border-solid-gray-200">
            <th scope="row" className="w-[40%] py-2 pr-3 text-left font-400">
              {each.name}
            </th>
            <td className="py-2">
              <div className="flex items-center gap-2">
                <Bar part={each.count / most} />
                <span className="tabular min-w-9 text-right font-700">{count(each.count)}</span>
              </div>
            </td>
            {of !== undefined && (
              <td className="tabular w-18 py-2 pl-2 text-right text-solid-gray-700">{share(each.count, of)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ part }: { part: number }) {
  return (
    <svg aria-hidden="true" className="h-4 min-w-0 grow text-blue-900" width="100%" height="16">
      <rect width={`${part * 100}%`} height="16" rx="2" fill="currentColor" />
    </svg>
  );
}
