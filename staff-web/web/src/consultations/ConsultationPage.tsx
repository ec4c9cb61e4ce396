import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { consultationQuery } from "../api/queries";
import type { Consultation } from "../api/types";
import { displayInstant } from "../dates/display";
import { labelOf } from "../language/codes";
import { useLanguage } from "../language/language";
import { Answer } from "../parts/Answer";
import { usePageTitle } from "../shell/page";
import { Acts } from "./Acts";
import type { ConsultationFilter } from "./filter";
import { Marks, StateTag, Tags } from "./tags";
import { ownerOf } from "./words";

interface ConsultationPageProps {
  id: string;
  /** The list that the person came from. */
  filter: ConsultationFilter;
}

/** One consultation: what was asked, what has come of it, and what the person can do now. */
export function ConsultationPage({ id, filter }: ConsultationPageProps) {
  const { language, messages } = useLanguage();
  const consultation = useQuery(consultationQuery(id, language));
  const { one } = messages.consultations;
  const heading = consultation.data === undefined ? one.name : one.title(consultation.data.receiptNumber);
  usePageTitle(heading);
  return (
    <>
      <p className="mb-4 screen-only">
        <Link to="/consultations" search={{ ...filter }} className="link">
          {one.back}
        </Link>
      </p>
      <h1 tabIndex={-1} className="tabular text-std-28B-150 sm:text-std-32B-150">
        {heading}
      </h1>
      <Answer of={consultation}>
        {(item) => (
          <>
            <div className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-1.5">
              <StateTag item={item} />
              <Marks item={item} />
            </div>
            <div className="mt-6 grid gap-6 lg:grid-cols-2">
              <Facts item={item} />
              <Progress item={item} />
            </div>
            <Acts item={item} />
          </>
        )}
      </Answer>
    </>
  );
}

function Facts({ item }: { item: Consultation }) {
  const { language, messages } = useLanguage();
  const { consultations } = messages;
  const { one } = consultations;
  return (
    <FactList
      title={one.facts}
      facts={[
        [consultations.receivedAt, displayInstant(new Date(item.receivedAt), language)],
        [consultations.channel, labelOf("Channel", item.channel, language)],
        [consultations.municipality, item.municipalityName ?? messages.unknownMunicipality],
        [
          consultations.themes,
          item.themes.length === 0 ? (
            consultations.none
          ) : (
            <Tags tags={item.themes.map((theme) => labelOf("ConsultationTheme", theme, language))} />
          ),
        ],
        [one.inquirer, labelOf("InquirerKind", item.inquirer, language)],
        [one.scope, labelOf("SupportScope", item.scope, language)],
        [one.continuity, labelOf("Continuity", item.continuity, language)],
        [consultations.urgency, consultations.urgencies[item.urgency] ?? item.urgency],
        ...(item.carerWork ? [[one.carerWork, labelOf("CarerWork", item.carerWork, language)] as const] : []),
      ]}
    />
  );
}

function Progress({ item }: { item: Consultation }) {
  const { language, messages } = useLanguage();
  const { consultations } = messages;
  const { one } = consultations;
  return (
    <FactList
      title={one.progress}
      facts={[
        [consultations.owner, ownerOf(item, messages)],
        [consultations.child, item.child ? consultations.childLinked : consultations.childNotLinked],
        [
          one.responses,
          item.responses.length === 0 ? (
            consultations.none
          ) : (
            <Tags tags={item.responses.map((response) => labelOf("Response", response, language))} />
          ),
        ],
        [one.disposition, item.disposition ? labelOf("Disposition", item.disposition, language) : one.notDisposed],
      ]}
    />
  );
}

function FactList({ title, facts }: { title: string; facts: (readonly [string, ReactNode])[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-12 border border-solid-gray-300 p-4 sm:p-6">
      <h2 id={id} className="text-std-20B-150">
        {title}
      </h2>
      <dl className="mt-3 grid gap-x-6 gap-y-2.5 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="sm:contents">
            <dt className="text-solid-gray-700 sm:whitespace-nowrap">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
