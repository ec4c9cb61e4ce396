import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../language/language";

export interface Column {
  name: string;
  /** Figures stand right-aligned. */
  figure?: boolean;
}

interface Row {
  key: string;
  /** One per column; the first is the row's header. */
  cells: ReactNode[];
}

interface TableProps {
  /** Read out only: a heading above says the same. */
  caption: string;
  columns: Column[];
  rows: Row[];
  total?: Row;
  dense?: boolean;
  /** What its many columns hold: on a narrow screen it scrolls before they get too thin for that. */
  wide?: keyof typeof LEAST_WIDTH;
}

const LEAST_WIDTH = { figures: "min-w-[40rem]", sentences: "min-w-[52rem]" };

/** A plain table with caption, column headers and row headers; it scrolls sideways by itself where it is too wide. */
export function Table({ caption, columns, rows, total, dense = false, wide }: TableProps) {
  const id = useId();
  const { messages } = useLanguage();
  const [place, scrolls] = useScrolls();
  const padding = dense ? "px-3 py-1.5" : "px-3 py-2.5";
  const cells = (row: Row, ground: string) =>
    row.cells.map((cell, index) => {
      const look = `${padding} align-top ${columns[index]?.figure ? "tabular text-right whitespace-nowrap" : "text-left"} ${ground}`;
      return index === 0 ? (
        <th key={columns[index]?.name} scope="row" className={`${look} font-400`}>
          {cell}
        </th>
      ) : (
        <td key={columns[index]?.name} className={look}>
          {cell}
        </td>
      );
    });
  return (
    <>
      {scrolls && <p className="mb-1 text-dns-14N-130 text-solid-gray-700 screen-only">{messages.scrolls}</p>}
      <div
        ref={place}
        role="group"
        aria-labelledby={id}
        tabIndex={scrolls ? 0 : undefined}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className={`w-full border-collapse text-dns-16N-130 ${wide === undefined ? "" : LEAST_WIDTH[wide]}`}>
          <caption id={id} className="sr-only">
            {caption}
          </caption>
          <thead>
            <tr className="border-b-2 border-solid-gray-700 bg-solid-gray-50">
              {columns.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  className={`px-3 py-2.5 font-700 ${column.figure ? "text-right whitespace-nowrap" : "text-left"}`}
                >
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className="border-b border-solid-gray-200 hover:bg-blue-50">
                {cells(row, "")}
              </tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr className="border-t-2 border-solid-gray-700 font-700">{cells(total, "font-700!")}</tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

/** Whether the content is wider than its place, which must then be reachable by keyboard to be scrolled. */
function useScrolls() {
  const place = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, scrolls] as const;
}
