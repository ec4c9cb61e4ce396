import { useLanguage } from "../language/language";
import type { Unit } from "../language/messages";
import { figuresIn } from "./figures";
import { type Band, bandsOf, type Place, tilesOf } from "./tiles";

const SHADE = [
  "bg-white border-dashed border-solid-gray-420 text-solid-gray-700",
  "bg-blue-50 border-blue-200 text-solid-gray-900",
  "bg-blue-200 border-blue-300 text-solid-gray-900",
  "bg-blue-400 border-blue-500 text-black",
  "bg-blue-800 border-blue-900 text-white",
  "bg-blue-1100 border-blue-1200 text-white",
];

interface TileMapProps {
  /** What the map shows, for those who do not see it. */
  label: string;
  places: Place[];
  unit: Unit;
}

/** A tile per municipality in the order given; darker tiles count more, and each tile states its count. */
export function TileMap({ label, places, unit }: TileMapProps) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const bands = bandsOf(places.map((place) => place.count));
  return (
    <figure aria-label={label}>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-1.5">
        {tilesOf(places, bands).map((tile) => (
          <li
            key={tile.municipality ?? "unknown"}
            className={`flex min-h-20 flex-col justify-between rounded-6 border p-2 ${SHADE[tile.shade]}`}
          >
            <span className="text-dns-14N-120">
              {tile.municipality ? tile.name : messages.unknownMunicipality}
            </span>
            <span className="tabular text-right text-std-18B-160">{count(tile.count)}</span>
          </li>
        ))}
      </ol>
      <Legend bands={bands} unit={unit} />
    </figure>
  );
}

function Legend({ bands, unit }: { bands: Band[]; unit: Unit }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { band: range, mapLegend } = messages.figures;
  const steps = [
    { shade: 0, text: unit.of("0") },
    ...bands.map(({ shade, least, most }) => ({ shade, text: unit.of(range(count(least), count(most))) })),
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
