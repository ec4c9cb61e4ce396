/** The cursor of the next page in a Link header (RFC 8288); null on the last page. */
export function nextCursor(link: string | null): string | null {
  const next = (link ?? "").match(/<([^>]*)>\s*;\s*rel="?next"?/);
  if (next?.[1] === undefined) {
    return null;
  }
  return new URL(next[1], "http://localhost").searchParams.get("cursor");
}
