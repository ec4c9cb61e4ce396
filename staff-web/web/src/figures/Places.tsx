import { useLanguage } from "../language/language";
import type { Unit } from "../language/messages";
import { Table } from "../parts/Table";
import { figuresIn } from "./figures";
import { SideBySide } from "./Section";
import { TileMap } from "./TileMap";
import type { Place } from "./tiles";

interface PlacesProps {
  places: Place[];
  total: number;
  unit: Unit;
  mapLabel: string;
  caption: string;
  /** What the figures are: 件数 or 人数. */
  counted: string;
}

/** Counts by municipality: the tile map, and a table with shares of the total. */
export function Places({ places, total, unit, mapLabel, caption, counted }: PlacesProps) {
  const { language, messages } = useLanguage();
  const { count, share } = figuresIn(language);
  return (
    <SideBySide
      picture={<TileMap label={mapLabel} places={places} unit={unit} />}
      table={
        <Table
          dense
          caption={caption}
          columns={[
            { name: messages.figures.municipality },
            { name: messages.figures.code },
            { name: counted, figure: true },
            { name: messages.share, figure: true },
          ]}
          rows={places.map((place) => ({
            key: place.municipality ?? "unknown",
            cells: [
              place.municipality ? place.name : messages.unknownMunicipality,
              <span key="code" className="tabular whitespace-nowrap">
                {place.municipality ?? messages.notApplicable}
              </span>,
              count(place.count),
              share(place.count, total),
            ],
          }))}
          total={{ key: "total", cells: [messages.figures.total, "", count(total), ""] }}
        />
      }
    />
  );
}
