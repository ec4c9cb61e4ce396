import { createRootRoute, createRoute, createRouter, Navigate, Outlet } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { meQuery } from "./api/queries";
import { ConsultationsPage } from "./consultations/ConsultationsPage";
import { isMonth } from "./dates/months";
import { useLanguage } from "./language/language";
import { Loading } from "./parts/Loading";
import { ProblemNotice } from "./parts/ProblemNotice";
import { ReportPage, type ReportSearch } from "./report/ReportPage";
import { NotFoundPage, SignedOutPage, SignInFailedPage, SignInUnavailablePage } from "./shell/OpenPages";
import { Shell } from "./shell/Shell";
import { mayReadReport } from "./shell/rights";
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

const report = createRoute({
  getParentRoute: () => signedIn,
  path: "/reports/consultations",
  validateSearch: (search: Record<string, unknown>): ReportSearch => ({
    ...(typeof search.prefecture === "string" && /^\d{2}$/.test(search.prefecture) && { prefecture: search.prefecture }),
    ...(isMonth(search.from) && { from: search.from }),
    ...(isMonth(search.to) && { to: search.to }),
  }),
  component: () => <ReportPage search={report.useSearch()} />,
});

const consultations = createRoute({
  getParentRoute: () => signedIn,
  path: "/consultations",
  validateSearch: (search: Record<string, unknown>): { cursor?: string } => ({
    ...(typeof search.cursor === "string" && { cursor: search.cursor }),
  }),
  component: () => <ConsultationsPage cursor={consultations.useSearch().cursor} />,
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
    signedIn.addChildren([first, start, report, consultations]),
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

/** Officers begin with their report, everybody else with what they can do. */
function FirstPage() {
  const { language } = useLanguage();
  const me = useQuery(meQuery(language));
  if (me.isPending) {
    return <Loading />;
  }
  return <Navigate to={me.data !== undefined && mayReadReport(me.data) ? "/reports/consultations" : "/start"} replace />;
}
