import { useLanguage } from "../language/language";
import { TsunagiMark } from "../parts/marks";

export function SkipLink() {
  const { messages } = useLanguage();
  return (
    <a
      href="#main"
      className="link sr-only rounded-4 bg-white px-4 py-3 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
    >
      {messages.skipToMain}
    </a>
  );
}

export function Brand() {
  const { messages } = useLanguage();
  return (
    <div className="flex items-center gap-3">
      <TsunagiMark className="size-10 shrink-0" />
      <div>
        <p className="text-std-22B-150 leading-120!">{messages.product}</p>
        <p className="text-dns-14N-120 text-solid-gray-700">{messages.productLine}</p>
      </div>
    </div>
  );
}

export function LanguageSwitch() {
  const { language, messages, speak } = useLanguage();
  const other = language === "ja" ? "en" : "ja";
  return (
    <button
      type="button"
      lang={other}
      className="link min-h-9 cursor-pointer px-3 text-oln-14N-100"
      onClick={() => speak(other)}
    >
      {messages.switchLanguage}
    </button>
  );
}
