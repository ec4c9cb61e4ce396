import type { components as intake } from "./generated/intake";
import type { components as reporting } from "./generated/reporting";

/** The answers that the pages read: from the committed OpenAPI of the services where it says all. */

type Intake = intake["schemas"];
type Reporting = reporting["schemas"];

/** GET /session: staff-web's own answer. */
export interface Session {
  account: string;
  name: string;
}

/** GET /api/reporting/v1/me */
export type Me = Reporting["Me"];

/** GET /api/reporting/v1/consultations?prefecture=&from=&to= */
export type ConsultationReport = Omit<Reporting["ConsultationReport"], "byMunicipality" | "sources"> & {
  asOf: string;
  byMunicipality: MunicipalityCount[];
  byDisposition: { disposition: string; label: string; consultations: number }[];
  sources: Source[];
};

/** The unknown municipality has no code, which OpenAPI does not say. */
export type MunicipalityCount = Omit<Reporting["PlaceCount"], "municipality"> & { municipality: string | null };

/** A source of which nothing has been read has no times, which OpenAPI does not say. */
export type Source = Omit<Reporting["SourceFreshness"], "recordedAt" | "appliedAt"> & {
  recordedAt: string | null;
  appliedAt: string | null;
};

interface ReportHead {
  prefecture: string;
  prefectureName: string;
  asOf: string;
  sources: Source[];
}

interface PlaceRow {
  municipality: string | null;
  name: string;
}

/** GET /api/reporting/v1/children?prefecture= */
export interface ChildReport extends ReportHead {
  on: string;
  total: number;
  careEnded: number;
  ventilator: number;
  severe: number;
  byMunicipality: (PlaceRow & { children: number })[];
  byAgeBand: { ageBand: string; label: string; children: number }[];
  byLifeStage: { lifeStage: string; label: string; children: number }[];
  byCareItem: { careItem: string; label: string; children: number }[];
  byScoreBand: { scoreBand: string; label: string; children: number }[];
  byLivingPlace: { livingPlace: string; label: string; children: number }[];
}

export interface CaseCounts {
  opened: number;
  open: number;
  closed: number;
}

export interface HandoffCounts {
  offered: number;
  pending: number;
  accepted: number;
  declined: number;
  withdrawn: number;
  expired: number;
}

export interface FollowUpCounts {
  scheduled: number;
  due: number;
  onTime: number;
  late: number;
  overdue: number;
  upcoming: number;
  ended: number;
}

/** GET /api/reporting/v1/coordination?prefecture=&from=&to= */
export interface CoordinationReport extends ReportHead {
  from: string;
  to: string;
  cases: CaseCounts;
  handoffs: HandoffCounts;
  declineReasons: { reason: string; label: string; handoffs: number }[];
  followUps: FollowUpCounts;
  outcomes: { outcome: string; label: string; followUps: number }[];
  carerWork: { carerWork: string; label: string; followUps: number }[];
  byMunicipality: (PlaceRow & { cases: CaseCounts; handoffs: HandoffCounts; followUps: FollowUpCounts })[];
}

/** What belongs to a training as a whole does not apply to one municipality. */
export interface TrainingCounts {
  planned: number | null;
  held: number;
  capacity: number | null;
  enrolled: number | null;
  attendees: number;
  certified: number | null;
}

/** GET /api/reporting/v1/trainings?prefecture=&from=&to= */
export interface TrainingReport extends ReportHead {
  from: string;
  to: string;
  total: TrainingCounts;
  byKind: { kind: string; label: string; counts: TrainingCounts }[];
  bySector: { sector: string; label: string; attendees: number }[];
  byMunicipality: (PlaceRow & { attendees: number })[];
  byOccupation: { occupation: string; label: string; attendees: number }[];
}

/** GET /api/intake/v1/consultations, with the cursor of the next page taken from its Link. */
export interface ConsultationPage {
  items: Consultation[];
  next: string | null;
}

/** GET /api/intake/v1/consultations/{id}. What is not known may be null or absent, which OpenAPI says only by half. */
export type Consultation = OrNull<Intake["ConsultationItem"], "municipality" | "municipalityName" | "owner" | "child">;

type OrNull<T, K extends keyof T> = Omit<T, K> & { [key in K]?: T[key] | null };
