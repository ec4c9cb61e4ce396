/** Which consultations the list shows, as it stands in the page's address and as intake takes it. */
export interface ConsultationFilter {
  state?: ConsultationState;
  /** Only those that the person looks after. */
  mine?: "true";
  theme?: string;
  channel?: string;
  /** Where the page of the list begins, as the service gave it; the newest without one. */
  cursor?: string;
}

export const CONSULTATION_STATES = ["OPEN", "COORDINATING", "DISPOSED"] as const;

export type ConsultationState = (typeof CONSULTATION_STATES)[number];

const CODE = /^[A-Z][A-Z_0-9]*$/;

/** The filter in an address; what is no such value is left out. */
export function filterIn({ state, mine, theme, channel, cursor }: Record<string, unknown>): ConsultationFilter {
  return {
    ...(isState(state) && { state }),
    ...(mine === "true" && { mine }),
    ...(isCode(theme) && { theme }),
    ...(isCode(channel) && { channel }),
    ...(typeof cursor === "string" && cursor !== "" && { cursor }),
  };
}

/** The filter with other choices; the list begins anew, because a cursor belongs to one filter. */
export function chosen(
  { state, mine, theme, channel }: ConsultationFilter,
  change: { [choice in Exclude<keyof ConsultationFilter, "cursor">]?: ConsultationFilter[choice] | "" },
): ConsultationFilter {
  return filterIn({ state, mine, theme, channel, ...change });
}

/** Whether anything is left out of the list by choice. */
export function narrows({ state, mine, theme, channel }: ConsultationFilter): boolean {
  return [state, mine, theme, channel].some((choice) => choice !== undefined);
}

function isState(value: unknown): value is ConsultationState {
  return CONSULTATION_STATES.some((state) => state === value);
}

function isCode(value: unknown): value is string {
  return typeof value === "string" && CODE.test(value);
}
