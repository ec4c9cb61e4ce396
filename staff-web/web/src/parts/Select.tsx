import {
  Select as AriaSelect,
  Button,
  Collection,
  FieldError,
  Header,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from "react-aria-components";
import { CheckMark, ChevronMark } from "./marks";

export interface Choice {
  id: string;
  name: string;
}

export interface ChoiceGroup {
  name: string;
  choices: Choice[];
}

interface SelectProps {
  label: string;
  groups: ChoiceGroup[];
  value: string;
  onChange: (id: string) => void;
  /** Why the chosen value cannot be; shown below and tied to the field. */
  fault?: string | undefined;
}

/** A labelled choice from a list; groups with an empty name stand without a heading. */
export function Select({ label, groups, value, onChange, fault }: SelectProps) {
  return (
    <AriaSelect
      value={value}
      onChange={(key: Key | null) => key !== null && onChange(String(key))}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-std-16B-170">{label}</Label>
      <Button
        className={`flex min-h-12 w-full cursor-pointer items-center justify-between gap-2 rounded-8 border bg-white px-4 py-2 text-left hover:border-black ${fault === undefined ? "border-solid-gray-600" : "border-error-1"}`}
      >
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronMark className="size-5 shrink-0 text-solid-gray-700" />
      </Button>
      <FieldError className="text-dns-16N-130 text-error-2">{fault}</FieldError>
      <Popover className="w-(--trigger-width) min-w-56 overflow-auto rounded-8 border border-solid-gray-420 bg-white py-2 shadow-1">
        <ListBox className="outline-none">
          {groups.map((group) => (
            <ListBoxSection key={group.name} id={`group-${group.name}`}>
              {group.name !== "" && (
                <Header className="px-4 pt-3 pb-1 text-dns-14B-130 text-solid-gray-700">{group.name}</Header>
              )}
              <Collection items={group.choices}>
                {(choice) => (
                  <ListBoxItem
                    id={choice.id}
                    textValue={choice.name}
                    className="group flex min-h-11 cursor-pointer items-center gap-2 px-4 py-2 shadow-none outline-none data-focus-visible:ring-4 data-focus-visible:ring-black data-focus-visible:ring-inset data-selected:text-blue-1000 data-selected:font-700 hover:bg-solid-gray-50 data-focused:bg-blue-50"
                  >
                    <CheckMark className="invisible size-5 shrink-0 text-blue-900 group-data-selected:visible" />
                    <span>{choice.name}</span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
