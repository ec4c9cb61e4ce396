import { useEffect, useState } from "react";
import { useLanguage } from "../language/language";

const PATIENCE_MILLIS = 250;

/** Says that something is on its way, once it takes long enough to be noticed. */
export function Loading({ text }: { text?: string }) {
  const { messages } = useLanguage();
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNoticed(true), PATIENCE_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="flex min-h-32 items-center justify-center gap-3 p-6 text-solid-gray-700">
      {noticed && (
        <>
          <span
            aria-hidden="true"
            className="size-6 animate-spin rounded-full border-4 border-blue-200 border-t-blue-900"
          />
          <span>{text ?? messages.loading}</span>
        </>
      )}
    </div>
  );
}
