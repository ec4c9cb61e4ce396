import * as Plot from "@observablehq/plot";
import { useEffect, useRef, useState } from "react";
import { axisMonth } from "../dates/display";
import type { Month } from "../dates/months";
import { useLanguage } from "../language/language";
import { type Count, figuresIn, type MonthCount } from "./figures";
import { wrap } from "./wrap";

const BAR = "var(--color-blue-900)";
const TEXT = "var(--color-solid-gray-800)";
const STYLE = { fontFamily: "var(--font-sans)", fontSize: "14px", color: TEXT, background: "none" };

interface ChartProps {
  /** What the chart shows, in one sentence, for those who do not see it. */
  label: string;
  draw: (width: number) => SVGSVGElement | HTMLElement;
}

/** A chart as wide as its place, drawn again when that changes. */
function Chart({ label, draw }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = place.current;
    if (element === null || width === 0) {
      return;
    }
    const drawing = draw(width);
    // Our style sheet says the same; the content security policy allows no inline one.
    drawing.querySelector("style")?.remove();
    drawing.setAttribute("aria-hidden", "true");
    element.replaceChildren(drawing);
  }, [draw, width]);
  return <div ref={place} role="img" aria-label={label} className="chart w-full" />;
}

/** Lying bars, one per name, in the order given. */
export function NameBars({ bars, label }: { bars: Count[]; label: string }) {
  const { language } = useLanguage();
  const { count } = figuresIn(language);
  return (
    <Chart
      label={label}
      draw={(width) => {
        const narrow = width < 480;
        return Plot.plot({
          width,
          height: bars.length * (narrow ? 44 : 34) + 8,
          marginTop: 4,
          marginBottom: 4,
          marginLeft: narrow ? 132 : 244,
          marginRight: 44,
          style: STYLE,
          x: { axis: null, domain: [0, Math.max(...bars.map((bar) => bar.count), 1)] },
          y: { domain: bars.map((bar) => bar.name), label: null, padding: 0.35 },
          marks: [
            Plot.barX(bars, { x: "count", y: "name", fill: BAR, rx2: 3 }),
            Plot.axisY({
              tickSize: 0,
              fontSize: narrow ? 13 : 14,
              tickFormat: (name: string) => wrap(name, narrow ? 9 : 16, language),
            }),
            Plot.text(bars, {
              x: "count",
              y: "name",
              text: (bar: Count) => count(bar.count),
              textAnchor: "start",
              dx: 6,
              fontWeight: 700,
            }),
            Plot.ruleX([0], { stroke: "var(--color-solid-gray-420)" }),
          ],
        });
      }}
    />
  );
}

/** Standing bars, one per month. */
export function MonthBars({ bars, label }: { bars: MonthCount[]; label: string }) {
  const { language } = useLanguage();
  const { count } = figuresIn(language);
  return (
    <Chart
      label={label}
      draw={(width) => {
        const past = bars.filter((bar) => bar.count !== null);
        const step = (width - 56) / Math.max(bars.length, 1);
        // Where names would touch, only every second, third … month is named.
        const every = Math.ceil((language === "ja" ? 34 : 38) / step);
        return Plot.plot({
          width,
          height: 320,
          marginTop: 28,
          marginBottom: 48,
          marginLeft: 44,
          marginRight: 8,
          style: STYLE,
          x: { domain: bars.map((bar) => bar.month), label: null, padding: 0.3 },
          y: {
            domain: [0, Math.max(...past.map((bar) => bar.count ?? 0), 4)],
            nice: true,
            label: null,
            grid: true,
            ticks: 5,
            tickFormat: (value: number) => (Number.isInteger(value) ? count(value) : ""),
          },
          marks: [
            Plot.barY(past, { x: "month", y: "count", fill: BAR, ry2: 3 }),
            step >= 30
              ? Plot.text(past, {
                  x: "month",
                  y: "count",
                  text: (bar: MonthCount) => count(bar.count ?? 0),
                  dy: -10,
                  fontWeight: 700,
                })
              : null,
            Plot.axisX({
              tickSize: 0,
              fontSize: 13,
              tickFormat: (month: Month, index: number) =>
                index % every === 0 ? axisMonth(month, index === 0, language) : "",
            }),
            Plot.ruleY([0], { stroke: "var(--color-solid-gray-700)" }),
          ],
        });
      }}
    />
  );
}
