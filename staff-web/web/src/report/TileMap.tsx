import type { MunicipalityCount } from "../api/types";
import { useLanguage } from "../language/language";
import { figuresIn } from "./figures";
import { type Band, bandsOf, tilesOf } from "./tiles";

const SHADE = [
  "bg-white border-dashed border-solid-gray-420 text-solid-gray-700",
  "bg-blue-50 border-blue-200 text-solid-gray-900",
  "bg-blue-200 border-blue-300 text-solid-gray-900",
  "bg-blue-400 border-blue-500 text-black",
  "bg-blue-800 border-blue-900 text-white",
  "bg-blue-1100 border-blue-1200 text-white",
];

/** A tile per municipality in the order given; darker tiles count more, and each tile states its count. */
export function TileMap({ counts }: { counts: MunicipalityCount[] }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const bands = bandsOf(counts.map((each) => each.consultations));
  return (
    <figure aria-label={messages.report.mapLabel}>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-1.5">
        {tilesOf(counts, bands).map((tile) => (
          <li
            key={tile.municipality ?? "unknown"}
            className={`flex min-h-20 flex-col justify-between rounded-6 border p-2 ${SHADE[tile.shade]}`}
          >
            <span className="text-dns-14N-120">
              {tile.municipality === null ? messages.unknownMunicipality : tile.name}
            </span>
            <span className="tabular text-right text-std-18B-160">{count(tile.consultations)}</span>
          </li>
        ))}
      </ol>
      <Legend bands={bands} />
    </figure>
  );
}

function Legend({ bands }: { bands: Band[] }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { band: range, bandZero, mapLegend } = messages.report;
  const steps = [
    { shade: 0, text: bandZero },
    ...bands.map(({ shade, least, most }) => ({ shade, text: range(count(least), count(most)) })),
  ];
  return (
    <figcaption className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-dns-14N-130">
      <span className="font-700">{mapLegend}</span>
      {steps.map(({ shade, text }) => (
        <span key={shade} className="flex items-center gap-1.5">
          <span aria-hidden="true" className={`size-5 rounded-4 border ${SHADE[shade]}`} />
          {text}
        </span>
      ))}
    </figcaption>
  );
}
