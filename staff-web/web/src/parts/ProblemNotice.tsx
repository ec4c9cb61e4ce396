import { ProblemError, wordsOf } from "../api/problem";
import { useLanguage } from "../language/language";
import { Button, ButtonLink } from "./Button";
import { Notice } from "./Notice";

interface ProblemNoticeProps {
  error: unknown;
  /** Tries the failed call once more; left out where trying again cannot help. */
  retry?: () => void;
}

/** Why something could not be shown, and what the person can do about it. */
export function ProblemNotice({ error, retry }: ProblemNoticeProps) {
  const { messages } = useLanguage();
  const { title, detail } = wordsOf(error, messages);
  const signInNeeded = error instanceof ProblemError && error.signInNeeded;
  const faults = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <Notice
      kind="error"
      title={title}
      actions={
        signInNeeded ? (
          // A plain visit of the same address: the server sends it to the sign-in and brings it back here.
          <ButtonLink href={window.location.href}>{messages.signInAgain}</ButtonLink>
        ) : (
          retry && (
            <Button look="outline" onPress={retry}>
              {messages.retry}
            </Button>
          )
        )
      }
    >
      {detail !== "" && <p>{detail}</p>}
      {faults.length > 0 && (
        <ul className="list-disc pl-6">
          {faults.map((fault) => (
            <li key={`${fault.pointer}${fault.code}`}>{fault.detail ?? fault.code}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
