import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { meQuery, sessionQuery } from "../api/queries";
import { ButtonLink } from "../parts/Button";
import { useLanguage } from "../language/language";
import { Brand, LanguageSwitch, SkipLink } from "./Brand";
import { pagesOf } from "./rights";

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { messages } = useLanguage();
  useFocusOnNewPage();
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-solid-gray-300">
        <div className="mx-auto flex max-w-[75rem] flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
          <Brand />
          <div className="ml-auto flex items-center gap-2 screen-only">
            <LanguageSwitch />
            <ButtonLink href="/logout" look="outline" size="small">
              {messages.signOut}
            </ButtonLink>
          </div>
        </div>
        <div className="border-t border-solid-gray-200 bg-solid-gray-50 screen-only">
          <div className="mx-auto flex max-w-[75rem] flex-wrap-reverse items-stretch justify-between gap-x-6 px-4 sm:px-6">
            <Navigation />
            <SignedInPerson />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[75rem] grow px-4 py-8 outline-none sm:px-6">
        <Outlet />
      </main>
      <footer className="mt-8 border-t border-solid-gray-200 screen-only">
        <p className="mx-auto max-w-[75rem] px-4 py-6 text-dns-14N-130 text-solid-gray-700 sm:px-6">
          {messages.footer}
        </p>
      </footer>
    </div>
  );
}

function Navigation() {
  const { language, messages } = useLanguage();
  const { data: me } = useQuery(meQuery(language));
  const look =
    "flex min-h-12 items-center border-b-4 border-transparent px-3 text-oln-16N-100 text-solid-gray-800 hover:underline underline-offset-4";
  const current = { className: "border-b-blue-900! font-700 text-blue-1000!" };
  return (
    <nav aria-label={messages.mainNavigation} className="-mx-3">
      <ul className="flex flex-wrap">
        {me &&
          pagesOf(me).map(([to, name]) => (
            <li key={to}>
              <Link to={to} className={look} activeProps={current} activeOptions={{ includeSearch: false }}>
                {messages.navigation[name]}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function SignedInPerson() {
  const { language, messages } = useLanguage();
  const { data: session } = useQuery(sessionQuery(language));
  const { data: me } = useQuery(meQuery(language));
  if (session === undefined) {
    return null;
  }
  const places = [...(me?.prefectures ?? []), ...(me?.centers ?? [])].map((place) => place.name);
  const roles = (me?.roles ?? []).map((role) => messages.roles[role] ?? role);
  return (
    <p className="flex flex-wrap items-center gap-x-3 py-2 text-dns-14N-130 text-solid-gray-800">
      <span className="sr-only">{messages.signedInAs}: </span>
      <span>{[...places, ...roles].join(" / ")}</span>
      <strong className="font-700">{session.name}</strong>
    </p>
  );
}

/** After a change of page, reading goes on at its heading; when Tsunagi is opened it begins at the top. */
function useFocusOnNewPage() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const shown = useRef(path);
  useEffect(() => {
    const opening = shown.current === undefined || shown.current === "/";
    if (!opening && path !== undefined && shown.current !== path) {
      (document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main"))?.focus();
    }
    shown.current = path;
  }, [path]);
}
