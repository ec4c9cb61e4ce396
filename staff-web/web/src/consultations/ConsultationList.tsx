import { Link } from "@tanstack/react-router";
import type { Consultation } from "../api/types";
import { shortInstant } from "../dates/display";
import { labelOf } from "../language/codes";
import { useLanguage } from "../language/language";
import { Table } from "../parts/Table";
import { Marks, StateTag, Tags } from "./tags";
import { ownerOf } from "./words";

interface ItemsProps {
  items: Consultation[];
}

/** Consultations side by side. */
export function ConsultationTable({ items }: ItemsProps) {
  const { language, messages } = useLanguage();
  const { consultations } = messages;
  return (
    <Table
      wide="sentences"
      caption={consultations.caption}
      columns={[
        { name: consultations.receipt },
        { name: consultations.state },
        { name: consultations.owner },
        { name: consultations.receivedAt },
        { name: consultations.municipality },
        { name: consultations.themes },
        { name: consultations.channel },
        { name: consultations.child },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <Receipt key="receipt" item={item} />,
          <div key="state" className="flex flex-col items-start gap-1.5">
            <StateTag item={item} />
            <Marks item={item} />
          </div>,
          <span key="owner" className={`whitespace-nowrap ${item.mine ? "font-700" : ""}`}>
            {ownerOf(item, messages)}
          </span>,
          <span key="received" className="tabular whitespace-nowrap">
            {shortInstant(new Date(item.receivedAt), language)}
          </span>,
          <span key="municipality" className="whitespace-nowrap">
            {item.municipalityName ?? messages.unknownMunicipality}
          </span>,
          <Themes key="themes" item={item} />,
          <span key="channel" className="whitespace-nowrap">
            {labelOf("Channel", item.channel, language)}
          </span>,
          item.child ? consultations.childLinked : consultations.childNotLinked,
        ],
      }))}
    />
  );
}

/** Consultations one below the other, where a table does not fit. */
export function ConsultationCards({ items }: ItemsProps) {
  const { language, messages } = useLanguage();
  const { consultations } = messages;
  return (
    <ul aria-label={consultations.caption} className="grid gap-3">
      {items.map((item) => (
        <li key={item.id} className="rounded-12 border border-solid-gray-300 p-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-std-16B-170">
              <Receipt item={item} />
            </h2>
            <StateTag item={item} />
          </div>
          <div className="mt-1">
            <Marks item={item} />
          </div>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-dns-16N-130">
            {[
              [consultations.owner, ownerOf(item, messages)],
              [consultations.receivedAt, shortInstant(new Date(item.receivedAt), language)],
              [consultations.municipality, item.municipalityName ?? messages.unknownMunicipality],
              [consultations.themes, <Themes key="themes" item={item} />],
              [consultations.channel, labelOf("Channel", item.channel, language)],
              [consultations.child, item.child ? consultations.childLinked : consultations.childNotLinked],
            ].map(([name, value]) => (
              <div key={String(name)} className="contents">
                <dt className="whitespace-nowrap text-solid-gray-700">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Receipt({ item }: { item: Consultation }) {
  return (
    <Link to="/consultations/$id" params={{ id: item.id }} search={true} className="link tabular whitespace-nowrap">
      {item.receiptNumber}
    </Link>
  );
}

function Themes({ item }: { item: Consultation }) {
  const { language, messages } = useLanguage();
  return item.themes.length === 0 ? (
    messages.consultations.none
  ) : (
    <Tags tags={item.themes.map((theme) => labelOf("ConsultationTheme", theme, language))} />
  );
}
