// The sentences of refused files and rows, with dates as people write them.
import { parseLocalDate } from '../../../kernel/local-date.ts';
import type { RowFault } from '../../../modules/planning/model.ts';
import type { PageRequest } from '../../page.ts';

type Facts = Readonly<Record<string, string | number>>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function readable({ format }: PageRequest, facts: Facts): Facts {
  const text = (value: string | number): string | number => {
    if (typeof value !== 'string' || !ISO_DATE.test(value)) return value;
    const date = parseLocalDate(value);
    return date.ok ? format.date(date.value) : value;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, text(value)]));
}

/** What is wrong and how to mend it. A code without a text is a bug; it is shown as it is. */
export function problemText(
  request: PageRequest,
  fault: Pick<RowFault, 'facts'> & { readonly code: string },
): string {
  const { groups, planning } = request.texts;
  if (fault.code === 'file.missing') return groups.refused.noFile;
  if (fault.code === 'run.tooMany') return groups.refused.tooMany;
  const say = (planning.problems as Readonly<Record<string, (facts: Facts) => string>>)[fault.code];
  return say ? say(readable(request, fault.facts)) : fault.code;
}
