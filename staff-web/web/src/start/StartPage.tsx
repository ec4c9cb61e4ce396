import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery, sessionQuery } from "../api/queries";
import type { Me } from "../api/types";
import { useLanguage } from "../language/language";
import { Loading } from "../parts/Loading";
import { Notice } from "../parts/Notice";
import { ProblemNotice } from "../parts/ProblemNotice";
import { usePageTitle } from "../shell/page";
import { pagesOf } from "../shell/rights";

/** Greets the signed-in person and says what their roles let them do here. */
export function StartPage() {
  const { language, messages } = useLanguage();
  const { data: session } = useQuery(sessionQuery(language));
  const me = useQuery(meQuery(language));
  usePageTitle(messages.start.title);
  return (
    <>
      <h1 tabIndex={-1} className="text-std-28B-150 sm:text-std-32B-150">
        {messages.start.title}
      </h1>
      <p className="mt-2">
        {session && messages.start.greeting(session.name)}
        {messages.start.lead}
      </p>
      <div className="mt-8">
        {me.isPending ? (
          <Loading />
        ) : me.isError ? (
          <ProblemNotice error={me.error} retry={() => void me.refetch()} />
        ) : (
          <Possibilities me={me.data} />
        )}
      </div>
    </>
  );
}

function Possibilities({ me }: { me: Me }) {
  const { messages } = useLanguage();
  const pages = pagesOf(me).filter(([to]) => to !== "/start");
  return (
    <div className="grid gap-8">
      <section aria-labelledby="roles">
        <h2 id="roles" className="text-std-22B-150">
          {messages.start.yourRoles}
        </h2>
        {me.roles.length === 0 ? (
          <p className="mt-3">{messages.start.noRoles}</p>
        ) : (
          <dl className="mt-3 grid gap-4 sm:grid-cols-2">
            {me.roles.map((role) => (
              <div key={role} className="rounded-12 border border-solid-gray-300 p-5">
                <dt className="text-std-18B-160">{messages.roles[role] ?? role}</dt>
                {messages.start.mayDo[role] && <dd className="mt-1">{messages.start.mayDo[role]}</dd>}
              </div>
            ))}
          </dl>
        )}
      </section>
      {pages.length === 0 ? (
        <Notice kind="information" title={messages.start.here}>
          <p>{messages.start.nothingHere}</p>
        </Notice>
      ) : (
        <section aria-labelledby="pages">
          <h2 id="pages" className="text-std-22B-150">
            {messages.start.here}
          </h2>
          <ul className="mt-3 list-disc space-y-2 pl-6">
            {pages.map(([to, name]) => (
              <li key={to}>
                <Link to={to} className="link">
                  {messages.navigation[name]}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
