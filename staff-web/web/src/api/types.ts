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
  byMunicipality: MunicipalityCount[];
  sources: Source[];
};

/** The unknown municipality has no code, which OpenAPI does not say. */
export type MunicipalityCount = Omit<Reporting["PlaceCount"], "municipality"> & { municipality: string | null };

export type ThemeCount = Reporting["ThemeCount"];

/** A source of which nothing has been read has no times, which OpenAPI does not say. */
export type Source = Omit<Reporting["SourceFreshness"], "recordedAt" | "appliedAt"> & {
  recordedAt: string | null;
  appliedAt: string | null;
};

/** GET /api/intake/v1/consultations, with the cursor of the next page taken from its Link. */
export interface ConsultationPage {
  items: ConsultationRow[];
  next: string | null;
}

/** The unknown municipality is null or absent. */
export type ConsultationRow = Omit<Intake["ConsultationItem"], "municipality" | "municipalityName"> & {
  municipality?: string | null;
  municipalityName?: string | null;
};
