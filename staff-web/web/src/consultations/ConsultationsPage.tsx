import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { consultationsQuery } from "../api/queries";
import type { ConsultationRow } from "../api/types";
import { displayInstant } from "../dates/display";
import { labelOf } from "../language/codes";
import { useLanguage } from "../language/language";
import { Loading } from "../parts/Loading";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { Table } from "../parts/Table";
import { usePageTitle } from "../shell/page";

interface ConsultationsPageProps {
  /** Where the page of the list begins, as the service gave it; the newest without one. */
  cursor: string | undefined;
}

/** The consultations of the person's own center, newest first. */
export function ConsultationsPage({ cursor }: ConsultationsPageProps) {
  const { language, messages } = useLanguage();
  const page = useQuery(consultationsQuery(cursor, language));
  usePageTitle(messages.consultations.title);
  return (
    <>
      <h1 tabIndex={-1} className="text-std-28B-150 sm:text-std-32B-150">
        {messages.consultations.title}
      </h1>
      <p className="mt-2">{messages.consultations.lead}</p>
      <div className="mt-6" aria-busy={page.isFetching}>
        {page.isPending ? (
          <Loading />
        ) : page.isError ? (
          <ProblemNotice error={page.error} retry={() => void page.refetch()} />
        ) : page.data.items.length === 0 ? (
          <Notice
            kind="information"
            title={cursor === undefined ? messages.consultations.emptyTitle : messages.consultations.endTitle}
          >
            {cursor === undefined && <p>{messages.consultations.emptyDetail}</p>}
          </Notice>
        ) : (
          <ConsultationTable items={page.data.items} />
        )}
      </div>
      <nav aria-label={messages.consultations.pages} className="mt-6 flex flex-wrap justify-between gap-4 screen-only">
        {cursor === undefined ? (
          <span />
        ) : (
          <Link to="/consultations" className="link">
            {messages.consultations.first}
          </Link>
        )}
        {page.data?.next && (
          <Link to="/consultations" search={{ cursor: page.data.next }} className="link">
            {messages.consultations.next}
          </Link>
        )}
      </nav>
    </>
  );
}

function ConsultationTable({ items }: { items: ConsultationRow[] }) {
  const { language, messages } = useLanguage();
  const { consultations } = messages;
  const marksOf = (item: ConsultationRow) => [
    consultations.urgencies[item.urgency],
    item.outsideOpeningHours && consultations.outside,
    item.dispositionOverdue && consultations.overdue,
  ];
  return (
    <Table
      wide
      caption={consultations.caption}
      columns={[
        { name: consultations.receipt },
        { name: consultations.receivedAt },
        { name: consultations.municipality },
        { name: consultations.themes },
        { name: consultations.channel },
        { name: consultations.marks },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          <span key="receipt" className="tabular whitespace-nowrap">
            {item.receiptNumber}
          </span>,
          displayInstant(new Date(item.receivedAt), language),
          <span key="municipality" className="whitespace-nowrap">
            {item.municipalityName ?? messages.unknownMunicipality}
          </span>,
          item.themes.length === 0 ? (
            consultations.none
          ) : (
            <Tags key="themes" tags={item.themes.map((theme) => labelOf("ConsultationTheme", theme, language))} />
          ),
          <span key="channel" className="whitespace-nowrap">
            {labelOf("Channel", item.channel, language)}
          </span>,
          <Tags key="marks" tags={marksOf(item).filter((mark) => typeof mark === "string")} />,
        ],
      }))}
    />
  );
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-1">
      {tags.map((tag) => (
        <li key={tag} className="rounded-4 border border-solid-gray-420 px-2 py-0.5 text-dns-14N-130">
          {tag}
        </li>
      ))}
    </ul>
  );
}
