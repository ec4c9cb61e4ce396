import { useMutation } from "@tanstack/react-query";
import { wordsOf } from "../api/problem";
import { saveCsv } from "../api/download";
import { useLanguage } from "../language/language";
import { Button } from "../parts/Button";
import { DownloadMark } from "../parts/marks";

interface CsvButtonProps {
  /** Address of the report whose figures the file has. */
  path: string;
  /** What the figures are, for people who hear the buttons of a page one after the other. */
  what: string;
}

/** Saves a report's figures as a CSV file. */
export function CsvButton({ path, what }: CsvButtonProps) {
  const { language, messages } = useLanguage();
  const save = useMutation({ mutationFn: () => saveCsv(path, language) });
  const words = save.isError ? wordsOf(save.error, messages) : undefined;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Button
        look="outline"
        size="small"
        aria-label={messages.figures.csvOf(what)}
        isPending={save.isPending}
        onPress={() => save.mutate()}
      >
        <DownloadMark className="size-4" />
        {messages.figures.csv}
      </Button>
      <span role="status" className="text-dns-14N-130 text-error-2">
        {words && `${words.title} ${words.detail}`}
      </span>
    </span>
  );
}
