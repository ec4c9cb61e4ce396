import type { Messages } from "../messages";

export const figures: Messages["figures"] = {
  confidential: "Confidential",
  confidentialNote:
    "These are exact figures for the prefecture's own use. Small figures can point at a person, so do not publish this page as it is.",
  prefecture: "Prefecture",
  show: "Show",
  refresh: "Get the newest figures",
  refreshed: (time) => `Figures read at ${time}`,
  shownAt: (instant) => `Figures on this page read at ${instant}`,
  total: "Total",
  municipality: "Municipality",
  code: "Code",
  shareNote: "Shares are rounded and may not add up to 100.",
  mapNote: "Darker tiles count more, and every tile states its count. Wards of designated cities count to their city.",
  mapLegend: "Bands",
  band: (least, most) => (least === most ? least : `${least} to ${most}`),
  monthsChart: (what, most) => `Bar chart of ${what} by month. ${most}. The table shows the same figures.`,
  monthsMost: (month, count) => `The highest month is ${month} with ${count}`,
  asTable: "See the figures as a table",
  attention: "Needs attention",
  notRead: "Could not be read",
  csv: "CSV",
  csvOf: (what) => `Save ${what} as CSV`,

  sources: "How fresh the data are",
  sourcesNote:
    "The figures follow the records of the services in their order. If the last record is old, there was none since, or it is still on its way.",
  recordedAt: "Last record made",
  appliedAt: "Taken into the figures",
  sequence: "Number of the last record",
  neverApplied: "Nothing taken in yet",
  sourceNames: {
    intake: "Consultations and children (centers)",
    oversight: "Centers and staff (prefecture)",
    referral: "Coordination and handoffs",
    training: "Trainings and information",
  },
};
