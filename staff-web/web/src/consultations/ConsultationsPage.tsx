import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { consultationsQuery } from "../api/queries";
import type { ConsultationPage } from "../api/types";
import { figuresIn } from "../figures/figures";
import { useLanguage } from "../language/language";
import { Answer } from "../parts/Answer";
import { Button } from "../parts/Button";
import { Notice } from "../parts/Notice";
import { usePageTitle } from "../shell/page";
import { ConsultationCards, ConsultationTable } from "./ConsultationList";
import { FilterBar } from "./FilterBar";
import { chosen, type ConsultationFilter, narrows } from "./filter";
import { useWide } from "./wide";

/** The consultations of the person's own center, newest first, narrowed down by choice. */
export function ConsultationsPage({ filter }: { filter: ConsultationFilter }) {
  const { language, messages } = useLanguage();
  const { count } = figuresIn(language);
  const { consultations } = messages;
  const navigate = useNavigate();
  const page = useQuery(consultationsQuery(filter, language));
  const show = (next: ConsultationFilter) =>
    void navigate({ to: "/consultations", search: { ...next }, resetScroll: false });
  usePageTitle(consultations.title);
  return (
    <>
      <h1 tabIndex={-1} className="text-std-28B-150 sm:text-std-32B-150">
        {consultations.title}
      </h1>
      <p className="mt-1">{consultations.lead}</p>
      <div className="mt-6">
        <FilterBar filter={filter} onShow={show} />
      </div>
      <p role="status" className="mt-6 text-dns-14N-130 text-solid-gray-700">
        {page.isFetching ? messages.loading : page.data && consultations.shown(count(page.data.items.length))}
      </p>
      <div className="mt-2" aria-busy={page.isFetching}>
        <Answer of={page}>
          {({ items }) =>
            items.length === 0 ? <Nothing filter={filter} clear={() => show({})} /> : <Items items={items} />
          }
        </Answer>
      </div>
      <nav aria-label={consultations.pages} className="mt-6 flex flex-wrap justify-between gap-4 screen-only">
        {filter.cursor === undefined ? (
          <span />
        ) : (
          <Link to="/consultations" search={chosen(filter, {})} className="link">
            {consultations.first}
          </Link>
        )}
        {page.data?.next && (
          <Link to="/consultations" search={{ ...filter, cursor: page.data.next }} className="link">
            {consultations.next}
          </Link>
        )}
      </nav>
    </>
  );
}

function Items({ items }: Pick<ConsultationPage, "items">) {
  return useWide() ? <ConsultationTable items={items} /> : <ConsultationCards items={items} />;
}

function Nothing({ filter, clear }: { filter: ConsultationFilter; clear: () => void }) {
  const { messages } = useLanguage();
  const { consultations } = messages;
  if (filter.cursor !== undefined) {
    return <Notice kind="information" title={consultations.endTitle} />;
  }
  return narrows(filter) ? (
    <Notice
      kind="information"
      title={consultations.noneMatchTitle}
      actions={
        <Button look="outline" onPress={clear}>
          {consultations.clear}
        </Button>
      }
    >
      <p>{consultations.noneMatchDetail}</p>
    </Notice>
  ) : (
    <Notice kind="information" title={consultations.emptyTitle}>
      <p>{consultations.emptyDetail}</p>
    </Notice>
  );
}
