import type { Me } from "../api/types";
import type { Messages } from "../language/messages";

/** Which pages to offer; the services decide again on every call. */
export function mayReadReports(me: Me): boolean {
  return me.roles.includes("prefecture-officer") && me.prefectures.length > 0;
}

export function mayReadConsultations(me: Me): boolean {
  return me.roles.some((role) => role === "consultant" || role === "center-manager") && me.centers.length > 0;
}

/** The page that a person's day begins with. */
export function firstPageOf(me: Me): "/dashboard" | "/consultations" | "/start" {
  return mayReadReports(me) ? "/dashboard" : mayReadConsultations(me) ? "/consultations" : "/start";
}

/** The pages in a person's menu, in its order. */
export function pagesOf(me: Me) {
  return [
    ...(mayReadReports(me)
      ? ([
          ["/dashboard", "dashboard"],
          ["/reports/children", "childReport"],
          ["/reports/consultations", "consultationReport"],
          ["/reports/coordination", "coordinationReport"],
          ["/reports/trainings", "trainingReport"],
        ] as const)
      : []),
    ...(mayReadConsultations(me) ? ([["/consultations", "consultations"]] as const) : []),
    ["/start", "start"],
  ] as const satisfies readonly (readonly [string, keyof Messages["navigation"]])[];
}
