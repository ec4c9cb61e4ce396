import type { Messages, Unit } from "../messages";
import { consultations } from "./consultations";
import { dashboard } from "./dashboard";
import { figures } from "./figures";
import { reports } from "./reports";

const unit = (name: string): Unit => ({ of: (count) => count, name });

export const en: Messages = {
  product: "Tsunagi",
  productLine: "Support centers for children who need medical care",
  skipToMain: "Skip to main content",
  switchLanguage: "日本語",
  signOut: "Sign out",
  signedInAs: "Signed in",
  mainNavigation: "Main menu",
  navigation: {
    dashboard: "Overview",
    consultationReport: "Consultations",
    childReport: "Children",
    coordinationReport: "Coordination",
    trainingReport: "Trainings",
    consultations: "Consultations",
    start: "What you can do",
  },
  footer:
    "Tsunagi connects the support centers for children who need medical care with prefectures and municipalities.",
  newPage: (title) => `${title} | Tsunagi`,
  loading: "Loading",
  loadingChart: "Preparing the chart",
  scrolls: "This table scrolls sideways.",
  retry: "Try again",
  signInAgain: "Sign in again",
  backToStart: "Back to the first page",
  note: (text) => `Note: ${text}`,
  aside: (text, more) => `${text} (${more})`,
  units: {
    consultations: unit("consultations"),
    children: unit("children"),
    cases: unit("cases"),
    handoffs: unit("handoffs"),
    followUps: unit("follow-ups"),
    sessions: unit("trainings"),
    attendees: unit("people"),
  },
  share: "Share",
  count: "Count",
  people: "People",
  unknownMunicipality: "Not known",
  notApplicable: "–",

  roles: {
    consultant: "Consultant",
    "center-manager": "Center manager",
    "local-coordinator": "Local coordinator",
    "municipal-officer": "Municipal officer",
    "training-manager": "Training manager",
    "prefecture-officer": "Prefecture officer",
    auditor: "Auditor",
    operator: "Platform operator",
    "municipal-system": "Municipal system",
    "prefecture-system": "Prefecture system",
  },

  problems: {
    signedOut: {
      title: "Your sign-in has expired",
      detail: "Sign in again to go on from this page.",
    },
    offline: {
      title: "The server cannot be reached",
      detail: "Check your network connection and try again.",
    },
    unreadable: (status) => ({
      title: "This could not be shown",
      detail: `The server gave an unexpected answer (${status}). Please try again shortly, and tell the operators if it goes on.`,
    }),
    unexpected: {
      title: "Something went wrong on this page",
      detail: "Please reload the page, and tell the operators if it goes on.",
    },
  },

  figures,
  dashboard,
  reports,
  consultations,

  start: {
    title: "What you can do",
    greeting: (name) => `Welcome, ${name}. `,
    lead: "What your roles let you do.",
    yourRoles: "Your roles",
    noRoles: "You have no role yet. Ask your center manager or your prefecture for one.",
    here: "On these pages",
    nothingHere: "There is no page for your role yet. Pages for each role are being added.",
    mayDo: {
      consultant: "You see the consultations your center has received, take them over and end them with a disposition.",
      "center-manager":
        "You see the consultations your center has received, take them over and end them with a disposition.",
      "local-coordinator": "You answer offers of handoffs and work on the cases you accept.",
      "municipal-officer": "You answer status requests and see the figures of your municipality.",
      "training-manager": "You plan and hold trainings and record their completion.",
      "prefecture-officer":
        "You see how your prefecture stands, and its reports of children, consultations, coordination and trainings.",
      auditor: "You look into the access log. No case data are shown to you.",
      operator: "You run the platform. No personal data are shown to you.",
    },
  },

  signedOut: {
    title: "You have signed out",
    detail: "Thank you. On a shared computer, please close the browser as well.",
    signIn: "Sign in",
  },
  signInFailed: {
    title: "Sign-in did not work",
    detail: "It was cancelled or took too long. Please try again, and tell the operators if it goes on.",
  },
  signInUnavailable: {
    title: "You cannot sign in right now",
    detail: "The sign-in server cannot be reached. Please try again shortly, and tell the operators if it goes on.",
  },
  notFound: {
    title: "Page not found",
    detail: "The address has changed or is mistyped.",
  },
};
