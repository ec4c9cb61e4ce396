import { useEffect } from "react";
import { useLanguage } from "../language/language";

/** Names the browser's tab after the page. */
export function usePageTitle(title: string): void {
  const { messages } = useLanguage();
  useEffect(() => {
    document.title = messages.newPage(title);
  }, [messages, title]);
}
