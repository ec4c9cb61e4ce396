import { type FormEvent, useRef, useState } from "react";
import { useAct } from "../api/act";
import { consultationPath } from "../api/queries";
import type { Consultation } from "../api/types";
import { codesOf } from "../language/codes";
import { useLanguage } from "../language/language";
import { Button } from "../parts/Button";
import { ProblemNotice } from "../parts/ProblemNotice";
import { RadioGroup } from "../parts/RadioGroup";

interface ActProps {
  item: Consultation;
  onDone: (what: string) => void;
}

/** What a consultant can do with a consultation that has not ended. */
export function Acts({ item }: { item: Consultation }) {
  const { messages } = useLanguage();
  const { one } = messages.consultations;
  const heading = useRef<HTMLHeadingElement>(null);
  const [done, setDone] = useState("");
  const finish = (what: string) => {
    setDone(what);
    // What was pressed goes away; reading goes on where it was.
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="acts" className="mt-10 screen-only">
      <h2
        id="acts"
        ref={heading}
        tabIndex={-1}
        className="border-l-8 border-blue-900 pl-3 text-std-22B-150 outline-none sm:text-std-24B-150"
      >
        {one.acts}
      </h2>
      <p role="status" className={done === "" ? "sr-only" : "mt-4 font-700 text-success-2"}>
        {done}
      </p>
      {item.state === "DISPOSED" ? (
        <p className="mt-4">{one.ended}</p>
      ) : (
        <div className="mt-4 grid items-start gap-6 lg:grid-cols-2">
          {!item.mine && <TakeOver item={item} onDone={finish} />}
          <Dispose item={item} onDone={finish} />
        </div>
      )}
    </section>
  );
}

function shownBy({ id }: Consultation) {
  return [["consultation", id], ["consultations"]];
}

function TakeOver({ item, onDone }: ActProps) {
  const { messages } = useLanguage();
  const { one } = messages.consultations;
  const takeOver = useAct<Record<string, never>>(`${consultationPath(item.id)}/ownership`, {
    version: item.version,
    shownBy: shownBy(item),
    onDone: () => onDone(one.takenOver),
  });
  return (
    <div className="rounded-12 border border-solid-gray-300 p-4 sm:p-6">
      <h3 className="text-std-18B-160">{one.takeOver}</h3>
      <p className="mt-1">{item.owner ? one.takeOverFrom : one.takeOverNote}</p>
      <Refusal act={takeOver} />
      <div className="mt-4">
        <Button isPending={takeOver.isPending} onPress={() => takeOver.mutate({})}>
          {takeOver.isPending ? one.working : one.takeOver}
        </Button>
      </div>
    </div>
  );
}

function Dispose({ item, onDone }: ActProps) {
  const { language, messages } = useLanguage();
  const { one } = messages.consultations;
  const [disposition, setDisposition] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const dispose = useAct<{ disposition: string }>(`${consultationPath(item.id)}/disposition`, {
    version: item.version,
    shownBy: shownBy(item),
    onDone: () => onDone(one.disposed),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(disposition === null);
    if (disposition !== null) {
      dispose.mutate({ disposition });
    }
  };
  return (
    <form onSubmit={submit} className="rounded-12 border border-solid-gray-300 p-4 sm:p-6">
      <h3 className="text-std-18B-160">{one.dispose}</h3>
      <p className="mt-1 mb-4">{one.disposeNote}</p>
      <RadioGroup
        label={one.disposition}
        choices={codesOf("Disposition", language)}
        value={disposition}
        onChange={(choice) => {
          setDisposition(choice);
          setMissing(false);
        }}
        fault={missing ? one.disposeMissing : undefined}
      />
      <Refusal act={dispose} />
      <div className="mt-4">
        <Button type="submit" isPending={dispose.isPending}>
          {dispose.isPending ? one.working : one.disposeAct}
        </Button>
      </div>
    </form>
  );
}

function Refusal({ act }: { act: { isError: boolean; error: unknown } }) {
  return act.isError ? (
    <div className="mt-4">
      <ProblemNotice error={act.error} />
    </div>
  ) : null;
}
