import type { Messages } from "../messages";

export const dashboard: Messages["dashboard"] = {
  title: "Where support stands",
  lead: (prefecture) =>
    `How children who need medical care and their families in ${prefecture} are being supported today.`,
  keyFigures: "Key figures",
  now: "Now",
  lastTwelve: "Last 12 months",
  period: (name, from, to) => `${name}: ${from} to ${to}`,
  details: {
    children: "Report of children",
    consultations: "Report of consultations",
    coordination: "Report of coordination",
    trainings: "Report of trainings",
  },

  children: {
    key: "Children known",
    keyNote: (ventilator, severe) => `${ventilator} on a ventilator, ${severe} with severe disabilities`,
    title: "Children who need medical care",
    what: "the report of children",
    map: "By municipality",
    mapLabel: "Tile map of children by municipality, in code order",
    ages: "By age",
    age: "Age",
    care: "By care, most frequent first",
    careItem: "Care",
    countNote:
      "Children known to a center, each counted once where the child lives. Children whose care has ended are not counted.",
    careNote: "Care is counted several times: a child counts in every kind of care it needs.",
    emptyTitle: "No children are known yet",
    emptyDetail: "Children appear here within seconds of being identified by a center.",
  },

  consultations: {
    key: "Consultations",
    keyNote: (count) => `${count} of them this month`,
    title: "Consultations",
    what: "the report of consultations",
    trend: "By month",
    month: "Month of receipt",
    trendCaption: "Consultations by month",
    counted: "consultations",
    themes: "Frequent themes",
    theme: "Theme",
    countNote:
      "Counted in the month of the day of receipt, each receipt number once. A consultation counts in every theme it has.",
    emptyTitle: "No consultations were received in these 12 months",
    emptyDetail: "A consultation that a center receives appears here within seconds.",
  },

  coordination: {
    title: "Coordination, handoffs, follow-ups",
    what: "the report of coordination",
    keyHandoffs: "Handoffs accepted",
    keyHandoffsNote: (offered, pending) => `${offered} offered, ${pending} waiting for an answer`,
    keyFollowUps: "Follow-ups",
    keyFollowUpsScope: "Due and not recorded",
    keyFollowUpsNote: (due) => `of ${due} that have come due`,
    cases: (opened, open) => `Cases opened: ${opened}. Cases open now: ${open}.`,
    handoffs: "Handoffs by state",
    followUps: "Follow-ups",
    upcoming: (count) => `Besides these, still to come due: ${count}.`,
    countNote:
      "Handoffs count by the day of the offer, follow-ups by the day they are due: 1, 3, 6 and 12 months after a handoff.",
    emptyTitle: "Nothing was coordinated in these 12 months",
    emptyDetail: "Coordination appears here as soon as it is requested for a consultation.",
  },

  trainings: {
    key: "People trained",
    keyNote: (held, planned) => `${held} of ${planned} trainings held`,
    title: "Trainings",
    what: "the report of trainings",
    kinds: "By kind",
    sectors: "Sectors of those trained",
    sector: "Sector",
    countNote: "Trainings whose last day lies in the period. Whoever came is counted once per training.",
    emptyTitle: "There are no trainings this fiscal year",
    emptyDetail: "Trainings appear here as soon as they are planned.",
  },
};
