import type { ReactNode } from "react";

/** Something that is there for those who open it. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-3">
      <summary className="link w-fit cursor-pointer py-1">{title}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
