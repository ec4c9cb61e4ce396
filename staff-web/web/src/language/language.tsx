import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { en } from "./en";
import { ja } from "./ja";
import type { Language, Messages } from "./messages";

interface Spoken {
  language: Language;
  messages: Messages;
  speak: (language: Language) => void;
}

const STORED = "tsunagi.language";
const LanguageContext = createContext<Spoken | null>(null);

/** Japanese, until the person chooses English; the choice is kept in the browser. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(STORED) === "en" ? "en" : "ja"));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(STORED, language);
  }, [language]);
  const spoken = useMemo(
    () => ({ language, messages: language === "ja" ? ja : en, speak: setLanguage }),
    [language],
  );
  return (
    <LanguageContext value={spoken}>
      <I18nProvider locale={language === "ja" ? "ja-JP" : "en-GB"}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Spoken {
  const spoken = use(LanguageContext);
  if (spoken === null) {
    throw new Error("useLanguage needs a LanguageProvider above it");
  }
  return spoken;
}
