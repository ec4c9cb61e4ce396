import type { components as intake } from "./generated/intake";
import type { components as reporting } from "./generated/reporting";

/** The answers that the pages read, from the committed OpenAPI of the services. */

type Intake = intake["schemas"];
type Reporting = reporting["schemas"];

/** GET /session: staff-web's own answer. */
export interface Session {
  account: string;
  name: string;
}

/** GET /api/reporting/v1/me */
export type Me = Reporting["Me"];

/** How far a report has read one of its sources; no times where nothing has been read. */
export type Source = Reporting["SourceFreshness"];

/** GET /api/reporting/v1/consultations?prefecture=&from=&to= */
export type ConsultationReport = Reporting["ConsultationReport"];

/** GET /api/reporting/v1/children?prefecture= */
export type ChildReport = Reporting["ChildReport"];

/** GET /api/reporting/v1/coordination?prefecture=&from=&to= */
export type CoordinationReport = Reporting["CoordinationReport"];

/** GET /api/reporting/v1/trainings?prefecture=&from=&to= */
export type TrainingReport = Reporting["TrainingReport"];

/** What belongs to a training as a whole does not apply to one municipality. */
export type TrainingCounts = Reporting["TrainingCounts"];

/** GET /api/intake/v1/consultations, with the cursor of the next page taken from its Link. */
export interface ConsultationPage {
  items: Consultation[];
  next: string | null;
}

/** GET /api/intake/v1/consultations/{id}. What is not known may be null or absent, which OpenAPI says only by half. */
export type Consultation = OrNull<Intake["ConsultationItem"], "municipality" | "municipalityName" | "owner" | "child">;

type OrNull<T, K extends keyof T> = Omit<T, K> & { [key in K]?: T[key] | null };
