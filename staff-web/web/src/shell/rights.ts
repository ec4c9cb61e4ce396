import type { Me } from "../api/types";

/** Which pages to offer; the services decide again on every call. */
export function mayReadReport(me: Me): boolean {
  return me.roles.includes("prefecture-officer") && me.prefectures.length > 0;
}

export function mayReadConsultations(me: Me): boolean {
  return me.roles.some((role) => role === "consultant" || role === "center-manager") && me.centers.length > 0;
}
