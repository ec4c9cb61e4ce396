import { createRootRoute, createRoute, createRouter, Navigate, Outlet } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "./api/queries";
import { ConsultationPage } from "./consultations/ConsultationPage";
import { ConsultationsPage } from "./consultations/ConsultationsPage";
import { filterIn } from "./consultations/filter";
import { DashboardPage } from "./dashboard/DashboardPage";
import { useLanguage } from "./language/language";
import { Loading } from "./parts/Loading";
import { ProblemNotice } from "./parts/ProblemNotice";
import { ChildReportPage } from "./reports/ChildReportPage";
import { ConsultationReportPage } from "./reports/ConsultationReportPage";
import { CoordinationReportPage } from "./reports/CoordinationReportPage";
import { reportSearchIn } from "./reports/search";
import { TrainingReportPage } from "./reports/TrainingReportPage";
import { NotFoundPage, SignedOutPage, SignInFailedPage, SignInUnavailablePage } from "./shell/OpenPages";
import { Shell } from "./shell/Shell";
import { firstPageOf } from "./shell/rights";
import { StartPage } from "./start/StartPage";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error }) => (
    <div className="mx-auto max-w-[75rem] p-6">
      <ProblemNotice error={error} />
    </div>
  ),
});

const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in-pages", component: Shell });

const first = createRoute({ getParentRoute: () => signedIn, path: "/", component: FirstPage });

// Where a sign-in ends that was begun twice: the person is signed in and goes on from the first page.
const justSignedIn = createRoute({
  getParentRoute: () => root,
  path: "/signed-in",
  component: () => <Navigate to="/" replace />,
});

const start = createRoute({ getParentRoute: () => signedIn, path: "/start", component: StartPage });

const dashboard = createRoute({
  getParentRoute: () => signedIn,
  path: "/dashboard",
  validateSearch: (search: Record<string, unknown>): { prefecture?: string } => {
    const { prefecture } = reportSearchIn(search);
    return prefecture === undefined ? {} : { prefecture };
  },
  component: () => <DashboardPage prefecture={dashboard.useSearch().prefecture} />,
});

const childReport = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports/children",
  validateSearch: reportSearchIn,
  component: () => <ChildReportPage search={childReport.useSearch()} />,
});

const consultationReport = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports/consultations",
  validateSearch: reportSearchIn,
  component: () => <ConsultationReportPage search={consultationReport.useSearch()} />,
});

const coordinationReport = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports/coordination",
  validateSearch: reportSearchIn,
  component: () => <CoordinationReportPage search={coordinationReport.useSearch()} />,
});

const trainingReport = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports/trainings",
  validateSearch: reportSearchIn,
  component: () => <TrainingReportPage search={trainingReport.useSearch()} />,
});

const consultations = createRoute({
  getParentRoute: () => signedIn,
  path: "/consultations",
  validateSearch: filterIn,
  component: () => <ConsultationsPage filter={consultations.useSearch()} />,
});

const consultation = createRoute({
  getParentRoute: () => signedIn,
  path: "/consultations/$id",
  // The list's own choices, for the way back to it.
  validateSearch: filterIn,
  component: () => <ConsultationPage id={consultation.useParams().id} filter={consultation.useSearch()} />,
});

const signedOut = createRoute({ getParentRoute: () => root, path: "/signed-out", component: SignedOutPage });
const signInFailed = createRoute({ getParentRoute: () => root, path: "/sign-in-failed", component: SignInFailedPage });
const signInUnavailable = createRoute({
  getParentRoute: () => root,
  path: "/sign-in-unavailable",
  component: SignInUnavailablePage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    signedIn.addChildren([
      first,
      start,
      dashboard,
      childReport,
      consultationReport,
      coordinationReport,
      trainingReport,
      consultations,
      consultation,
    ]),
    justSignedIn,
    signedOut,
    signInFailed,
    signInUnavailable,
  ]),
  scrollRestoration: true,
  // Plain name=value pairs: a prefecture's code "01" is text, not a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter(([, value]) => value !== undefined);
    return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs as [string, string][])}`;
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** Everybody begins with the page of their work. */
function FirstPage() {
  const { language } = useLanguage();
  const me = useQuery(meQuery(language));
  if (me.isPending) {
    return <Loading />;
  }
  return <Navigate to={me.data === undefined ? "/start" : firstPageOf(me.data)} replace />;
}
