import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { meQuery } from "../api/queries";
import type { Me } from "../api/types";
import { useLanguage } from "../language/language";
import { Answer } from "../parts/Answer";
import { StartPage } from "../start/StartPage";
import { mayReadReports } from "./rights";

/** A page for prefecture officers; others see what they can do instead. */
export function OfficersOnly({ children }: { children: (me: Me) => ReactNode }) {
  const { language } = useLanguage();
  const me = useQuery(meQuery(language));
  return <Answer of={me}>{(data) => (mayReadReports(data) ? children(data) : <StartPage />)}</Answer>;
}
