interface MarkProps {
  className?: string;
}

function Mark({ className, children }: MarkProps & { children: React.ReactNode }) {
  return (
    <svg viewBox="0 0 24 24" className={className} fill="none" aria-hidden="true">
      {children}
    </svg>
  );
}

const STROKE = { stroke: "currentColor", strokeWidth: 2, strokeLinecap: "round", strokeLinejoin: "round" } as const;

export function InformationMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="M12 11v6M12 7.2v.1" {...STROKE} stroke="#fff" />
    </Mark>
  );
}

export function ErrorMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill="currentColor" />
      <path d="m8.5 8.5 7 7m0-7-7 7" {...STROKE} stroke="#fff" />
    </Mark>
  );
}

export function ChevronMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <path d="m6 9 6 6 6-6" {...STROKE} />
    </Mark>
  );
}

export function CheckMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <path d="m5 12.5 4.5 4.5L19 7.5" {...STROKE} strokeWidth={2.5} />
    </Mark>
  );
}

export function RefreshMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <path d="M20 12a8 8 0 1 1-2.3-5.6M20 3v4.5h-4.5" {...STROKE} />
    </Mark>
  );
}

export function DownloadMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14" {...STROKE} />
    </Mark>
  );
}

export function ArrowMark(props: MarkProps) {
  return (
    <Mark {...props}>
      <path d="M5 12h14m-5.5-5.5L19 12l-5.5 5.5" {...STROKE} />
    </Mark>
  );
}

/** Two links of a chain: the sign of the product. */
export function TsunagiMark({ className }: MarkProps) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--color-blue-900)" />
      <g stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M13.2 20.6H11a4.6 4.6 0 0 1 0-9.2h4.2a4.6 4.6 0 0 1 4.5 3.6" />
        <path d="M18.8 11.4H21a4.6 4.6 0 0 1 0 9.2h-4.2a4.6 4.6 0 0 1-4.5-3.6" />
      </g>
    </svg>
  );
}
