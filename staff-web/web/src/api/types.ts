/** The answers of the services that the pages read. Generated from the committed OpenAPI once the services have it. */

/** GET /session: staff-web's own answer. */
export interface Session {
  account: string;
  name: string;
}

/** GET /api/reporting/v1/me */
export interface Me {
  subject: string;
  roles: string[];
  prefectures: { code: string; name: string }[];
  centers: { id: string; name: string }[];
}

/** GET /api/reporting/v1/consultations?prefecture=&from=&to= */
export interface ConsultationReport {
  prefecture: string;
  prefectureName: string;
  from: string;
  to: string;
  total: number;
  byMunicipality: MunicipalityCount[];
  byMonth: { month: string; consultations: number }[];
  byTheme: ThemeCount[];
  sources: Source[];
}

export interface MunicipalityCount {
  /** Five digits of JIS X 0402; null where the municipality is not known. */
  municipality: string | null;
  /** With the prefecture before it where it is another one. */
  name: string;
  consultations: number;
}

export interface ThemeCount {
  /** NONE counts the consultations without a theme. */
  theme: string;
  label: string;
  consultations: number;
}

/** How far one source has been read: its last event, when that was recorded, and when it arrived in the report. */
export interface Source {
  source: string;
  sequence: number;
  recordedAt: string | null;
  appliedAt: string | null;
}

/** GET /api/intake/v1/consultations, with the cursor of the next page taken from its Link. */
export interface ConsultationPage {
  items: ConsultationRow[];
  next: string | null;
}

export interface ConsultationRow {
  id: string;
  receiptNumber: string;
  center: string;
  municipality?: string | null;
  municipalityName?: string | null;
  receivedAt: string;
  channel: string;
  inquirer: string;
  scope: string;
  continuity: string;
  themes: string[];
  urgency: string;
  outsideOpeningHours: boolean;
  dispositionOverdue: boolean;
  version: number;
}
