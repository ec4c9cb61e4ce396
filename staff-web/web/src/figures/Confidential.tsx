import { useLanguage } from "../language/language";

/** Says that the figures of a page are exact and not for publication. */
export function Confidential() {
  const { messages } = useLanguage();
  return (
    <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-dns-14N-130">
      <strong className="rounded-4 border border-error-2 px-2 py-0.5 font-700 text-error-2">
        {messages.figures.confidential}
      </strong>
      <span className="min-w-0 basis-64 grow">{messages.figures.confidentialNote}</span>
    </p>
  );
}
