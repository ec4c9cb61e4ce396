import type { ChildReport, ConsultationReport, CoordinationReport, TrainingReport } from "../api/types";
import type { Count } from "../figures/figures";
import type { Part } from "../figures/Whole";
import type { Place } from "../figures/tiles";
import type { Messages } from "../language/messages";

/** The figures of each report as rows that pages can show. */

export function consultationThemes({ byTheme }: ConsultationReport): Count[] {
  return byTheme.map(({ theme, label, consultations }) => ({ key: theme, name: label, count: consultations }));
}

export function consultationMonths({ byMonth }: ConsultationReport): { month: string; count: number }[] {
  return byMonth.map(({ month, consultations }) => ({ month, count: consultations }));
}

export function consultationPlaces({ byMunicipality }: ConsultationReport): Place[] {
  return byMunicipality.map(({ municipality, name, consultations }) => ({ municipality, name, count: consultations }));
}

export function consultationDispositions({ byDisposition }: ConsultationReport): Count[] {
  return byDisposition.map(({ disposition, label, consultations }) => ({
    key: disposition,
    name: label,
    count: consultations,
  }));
}

export function childPlaces({ byMunicipality }: ChildReport): Place[] {
  return byMunicipality.map(({ municipality, name, children }) => ({ municipality, name, count: children }));
}

export function childAges({ byAgeBand }: ChildReport): Count[] {
  return byAgeBand.map(({ ageBand: key, label, children }) => ({ key, name: label, count: children }));
}

export function childStages({ byLifeStage }: ChildReport): Count[] {
  return byLifeStage.map(({ lifeStage: key, label, children }) => ({ key, name: label, count: children }));
}

export function childCare({ byCareItem }: ChildReport): Count[] {
  return byCareItem.map(({ careItem: key, label, children }) => ({ key, name: label, count: children }));
}

export function childScores({ byScoreBand }: ChildReport): Count[] {
  return byScoreBand.map(({ scoreBand: key, label, children }) => ({ key, name: label, count: children }));
}

export function childLivingPlaces({ byLivingPlace }: ChildReport): Count[] {
  return byLivingPlace.map(({ livingPlace: key, label, children }) => ({ key, name: label, count: children }));
}

/** What has become of the handoffs offered, as a whole of which nothing is left out. */
export function handoffParts({ handoffs }: CoordinationReport, states: States): Part[] {
  return [
    { key: "ACCEPTED", name: states.ACCEPTED, count: handoffs.accepted, fill: "full" },
    { key: "PENDING", name: states.PENDING, count: handoffs.pending, fill: "light" },
    { key: "RETURNED", name: states.RETURNED, count: handoffs.returned, fill: "crossed" },
    { key: "DECLINED", name: states.DECLINED, count: handoffs.declined, fill: "striped" },
    { key: "EXPIRED", name: states.EXPIRED, count: handoffs.expired, fill: "dotted" },
    { key: "WITHDRAWN", name: states.WITHDRAWN, count: handoffs.withdrawn, fill: "empty" },
  ];
}

type States = Messages["reports"]["coordination"]["states"];

/** What has become of the follow-ups that have come due or were done before. */
export function followUpParts({ followUps }: CoordinationReport, words: Messages["reports"]["coordination"]): Part[] {
  return [
    { key: "onTime", name: words.onTime, count: followUps.onTime, fill: "full" },
    { key: "late", name: words.late, count: followUps.late, fill: "striped" },
    {
      key: "overdue",
      name: words.overdueRow,
      count: followUps.overdue,
      fill: "dotted",
      attention: followUps.overdue > 0,
    },
  ];
}

export function followUpOutcomes({ outcomes }: CoordinationReport): Count[] {
  return outcomes.map(({ outcome, label, followUps }) => ({ key: outcome, name: label, count: followUps }));
}

export function followUpWork({ carerWork }: CoordinationReport): Count[] {
  return carerWork.map(({ carerWork: key, label, followUps }) => ({ key, name: label, count: followUps }));
}

export function declineReasons({ declineReasons: reasons }: CoordinationReport): Count[] {
  return reasons.map(({ reason, label, handoffs }) => ({ key: reason, name: label, count: handoffs }));
}

/** Whether nothing at all was coordinated. */
export function coordinatedNothing({ cases, handoffs, followUps }: CoordinationReport): boolean {
  return cases.opened + cases.open + cases.closed + handoffs.offered + followUps.scheduled === 0;
}

export function trainingSectors({ bySector }: TrainingReport): Count[] {
  return bySector.map(({ sector, label, attendees }) => ({ key: sector, name: label, count: attendees }));
}

export function trainingOccupations({ byOccupation }: TrainingReport): Count[] {
  return byOccupation.map(({ occupation, label, attendees }) => ({ key: occupation, name: label, count: attendees }));
}

export function trainingPlaces({ byMunicipality }: TrainingReport): Place[] {
  return byMunicipality.map(({ municipality, name, attendees }) => ({ municipality, name, count: attendees }));
}

/** Whether no training was planned or held. */
export function trainedNobody({ total }: TrainingReport): boolean {
  return (total.planned ?? 0) + total.held + total.attendees === 0;
}
