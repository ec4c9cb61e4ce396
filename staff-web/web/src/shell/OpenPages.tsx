import type { ReactNode } from "react";
import { useLanguage } from "../language/language";
import { ButtonLink } from "../parts/Button";
import { Brand, LanguageSwitch, SkipLink } from "./Brand";
import { usePageTitle } from "./page";

/** A page for someone who is not signed in, or nowhere: one message, one thing to do. */
function OpenPage({ title, detail, action }: { title: string; detail: string; action: ReactNode }) {
  usePageTitle(title);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-solid-gray-300">
        <div className="mx-auto flex max-w-[75rem] flex-wrap items-center justify-between gap-2 px-4 py-3 sm:px-6">
          <Brand />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[40rem] grow px-4 py-16 outline-none sm:px-6">
        <h1 className="text-std-28B-150 sm:text-std-32B-150">{title}</h1>
        <p className="mt-4">{detail}</p>
        <div className="mt-8">{action}</div>
      </main>
    </div>
  );
}

export function SignedOutPage() {
  const { messages } = useLanguage();
  return <OpenPage {...messages.signedOut} action={<ButtonLink href="/">{messages.signedOut.signIn}</ButtonLink>} />;
}

export function SignInFailedPage() {
  const { messages } = useLanguage();
  return <OpenPage {...messages.signInFailed} action={<ButtonLink href="/">{messages.retry}</ButtonLink>} />;
}

export function SignInUnavailablePage() {
  const { messages } = useLanguage();
  return <OpenPage {...messages.signInUnavailable} action={<ButtonLink href="/">{messages.retry}</ButtonLink>} />;
}

export function NotFoundPage() {
  const { messages } = useLanguage();
  return <OpenPage {...messages.notFound} action={<ButtonLink href="/">{messages.backToStart}</ButtonLink>} />;
}
