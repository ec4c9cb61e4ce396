import { codesOf } from "../language/codes";
import { useLanguage } from "../language/language";
import { Button } from "../parts/Button";
import { Checkbox } from "../parts/Checkbox";
import { type Choice, Select } from "../parts/Select";
import { chosen, CONSULTATION_STATES, type ConsultationFilter, type ConsultationState, narrows } from "./filter";

interface FilterBarProps {
  filter: ConsultationFilter;
  onShow: (filter: ConsultationFilter) => void;
}

// A list's items need a name of their own; in the address no choice is no word.
const ALL = "all";

/** Narrows the list down; each choice shows at once, and the list says how many it shows. */
export function FilterBar({ filter, onShow }: FilterBarProps) {
  const { language, messages } = useLanguage();
  const { consultations } = messages;
  const choose = (choice: "state" | "theme" | "channel", label: string, choices: Choice[]) => (
    <Select
      label={label}
      groups={[{ name: "", choices: [{ id: ALL, name: consultations.all }, ...choices] }]}
      value={filter[choice] ?? ALL}
      onChange={(id) => onShow(chosen(filter, { [choice]: id === ALL ? "" : (id as ConsultationState) }))}
    />
  );
  return (
    <form
      aria-label={consultations.filter}
      onSubmit={(event) => event.preventDefault()}
      className="rounded-12 bg-solid-gray-50 p-4 sm:p-6 screen-only"
    >
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1.6fr_1fr_auto] lg:items-end">
        {choose(
          "state",
          consultations.state,
          CONSULTATION_STATES.map((state) => ({ id: state, name: consultations.states[state] })),
        )}
        {choose("theme", consultations.themes, codesOf("ConsultationTheme", language))}
        {choose("channel", consultations.channel, codesOf("Channel", language))}
        <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2">
          <Checkbox
            isSelected={filter.mine !== undefined}
            onChange={(mine) => onShow(chosen(filter, { mine: mine ? "true" : "" }))}
          >
            {consultations.mine}
          </Checkbox>
        </div>
      </div>
      {narrows(filter) && (
        <div className="-ml-3 mt-2">
          <Button look="text" size="small" onPress={() => onShow({})}>
            {consultations.clear}
          </Button>
        </div>
      )}
    </form>
  );
}
